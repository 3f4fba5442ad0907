import type { Point, Ring } from './geometry'

/**
 * Simplifies rings together so that neighbours keep sharing their borders: rings are cut at every corner where
 * borders part, each piece is simplified once in a fixed direction (Douglas–Peucker), and the rings are put together
 * again. Rings that lose all their area come back empty. `tolerance` is in the unit of the coordinates.
 */
export function simplifyRings(rings: readonly Ring[], tolerance: number): Ring[] {
  const junctions = junctionsOf(rings)
  return rings.map(ring => {
    if (ring.length < 4) return []
    const arcs = cutAt(ring, junctions)
    const corners = arcs.flatMap(arc => simplifyArc(arc, tolerance).slice(0, -1))
    return corners.length < 3 ? [] : [...corners, corners[0]!]
  })
}

const keyOf = ([x, y]: Point): string => `${x},${y}`

const compare = (a: Point, b: Point): number => a[0] - b[0] || a[1] - b[1]

/** Corners where more or fewer than two borders meet, seen over all rings. */
function junctionsOf(rings: readonly Ring[]): ReadonlySet<string> {
  const neighbours = new Map<string, Set<string>>()
  const link = (a: Point, b: Point) => {
    const key = keyOf(a)
    neighbours.set(key, (neighbours.get(key) ?? new Set()).add(keyOf(b)))
  }
  for (const ring of rings) {
    for (let at = 1; at < ring.length; at += 1) {
      link(ring[at - 1]!, ring[at]!)
      link(ring[at]!, ring[at - 1]!)
    }
  }
  return new Set([...neighbours].filter(([, others]) => others.size !== 2).map(([key]) => key))
}

/**
 * Pieces of a ring from junction to junction. A ring without two junctions is cut at corners that any ring through
 * the same corners would choose: its lowest and the one farthest from it.
 */
function cutAt(ring: Ring, junctions: ReadonlySet<string>): Point[][] {
  const corners = ring.slice(0, -1)
  let cuts = corners.flatMap((corner, at) => (junctions.has(keyOf(corner)) ? [at] : []))
  if (cuts.length < 2) {
    const first = cuts[0] ?? lowest(corners)
    cuts = [first, farthestFrom(corners, corners[first]!)].sort((a, b) => a - b)
  }
  return cuts.map((from, index) => {
    const to = cuts[(index + 1) % cuts.length]!
    const length = to > from ? to - from : to - from + corners.length
    return Array.from({ length: length + 1 }, (_, step) => corners[(from + step) % corners.length]!)
  })
}

const lowest = (corners: readonly Point[]): number =>
  corners.reduce((best, corner, at) => (compare(corner, corners[best]!) < 0 ? at : best), 0)

function farthestFrom(corners: readonly Point[], [x, y]: Point): number {
  const square = (corner: Point) => (corner[0] - x) ** 2 + (corner[1] - y) ** 2
  return corners.reduce((best, corner, at) => {
    const gain = square(corner) - square(corners[best]!)
    return gain > 0 || (gain === 0 && compare(corner, corners[best]!) < 0) ? at : best
  }, 0)
}

/** Simplifies from the lower end, so that both sides of a border get the same corners. */
function simplifyArc(arc: readonly Point[], tolerance: number): readonly Point[] {
  const forward = compare(arc[0]!, arc[arc.length - 1]!) <= 0
  const kept = douglasPeucker(forward ? arc : [...arc].reverse(), tolerance)
  return forward ? kept : kept.reverse()
}

function douglasPeucker(arc: readonly Point[], tolerance: number): Point[] {
  const kept = new Set([0, arc.length - 1])
  const open: [number, number][] = [[0, arc.length - 1]]
  for (let range = open.pop(); range; range = open.pop()) {
    const [from, to] = range
    let farthest = -1
    let most = tolerance * tolerance
    for (let at = from + 1; at < to; at += 1) {
      const square = squareToChord(arc[at]!, arc[from]!, arc[to]!)
      if (square > most) [farthest, most] = [at, square]
    }
    if (farthest < 0) continue
    kept.add(farthest)
    open.push([from, farthest], [farthest, to])
  }
  return [...kept].sort((a, b) => a - b).map(at => arc[at]!)
}

function squareToChord(point: Point, a: Point, b: Point): number {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]]
  const length = dx * dx + dy * dy
  const along = length === 0 ? 0 : ((point[0] - a[0]) * dx + (point[1] - a[1]) * dy) / length
  const share = Math.max(0, Math.min(1, along))
  return (point[0] - a[0] - share * dx) ** 2 + (point[1] - a[1] - share * dy) ** 2
}
