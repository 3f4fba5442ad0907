import type { Point, Ring } from '../../shared/grids/geometry'

const nameOf = ([x, y]: Point) => `${x},${y}`

/**
 * The outline of polygons that share their borders point by point: an edge that two of them run along in opposite
 * directions lies inside and is dropped, what is left is joined to rings. Rings must be closed and counter-clockwise.
 */
export function dissolve(rings: readonly Ring[]): Ring[] {
  const edges = new Map<string, readonly [Point, Point]>()
  for (const ring of rings) {
    for (let i = 0; i + 1 < ring.length; i++) {
      const [from, to] = [ring[i]!, ring[i + 1]!]
      if (!edges.delete(`${nameOf(to)} ${nameOf(from)}`)) edges.set(`${nameOf(from)} ${nameOf(to)}`, [from, to])
    }
  }
  const outgoing = new Map<string, Point[]>()
  for (const [from, to] of edges.values()) {
    outgoing.set(nameOf(from), [...(outgoing.get(nameOf(from)) ?? []), to])
  }
  const starts = [...edges.values()].map(([from]) => from)
  return starts.flatMap(start => follow(start, outgoing) ?? [])
}

/** Walks along edges nobody has walked yet until it is back where it began. */
function follow(start: Point, outgoing: Map<string, Point[]>): Ring[] | null {
  const ring: Point[] = [start]
  for (let at = start; ; ) {
    const next = outgoing.get(nameOf(at))?.pop()
    if (!next) return ring.length > 3 ? [ring] : null
    ring.push(next)
    if (nameOf(next) === nameOf(start)) return [ring]
    at = next
  }
}
