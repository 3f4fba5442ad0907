import { type Box, boxesMeet, boxOfRing, type Point, type Polygon } from './geometry'
import { segmentsConflict } from './segments'

interface Edge {
  readonly a: Point
  readonly b: Point
  readonly box: Box
}

/**
 * The first place where edges of a polygon cross or lie on each other, of one ring or of two; null when there is
 * none. Rings may touch in single corners. Sweeps from west to east, so it stays fast for real borders.
 */
export function findCrossing(polygon: Polygon): Point | null {
  const edges = polygon
    .flatMap(ring =>
      ring.slice(1).map((b, at): Edge => {
        const a = ring[at]!
        return { a, b, box: boxOfRing([a, b]) }
      }),
    )
    .sort((one, other) => one.box[0] - other.box[0])
  let active: Edge[] = []
  for (const edge of edges) {
    active = active.filter(each => each.box[2] >= edge.box[0])
    const other = active.find(each => boxesMeet(each.box, edge.box) && segmentsConflict(each.a, each.b, edge.a, edge.b))
    if (other) return edge.a
    active.push(edge)
  }
  return null
}
