import type { Point } from '../../shared/grids/geometry'
import type { GridShape } from '../../shared/grids/owner-of'

const westernEdge = 110
const southernEdge = 30

/** Width of a cell in degrees: about 300 m, an ordinary urban grid. */
const cellDegrees = 0.003

/** A repeatable number in −1…1 for a place of the lattice. */
function noise(column: number, row: number, axis: number): number {
  const mixed = Math.imul(column * 73_856_093 + row * 19_349_663 + axis * 83_492_791, 2_654_435_761)
  return ((mixed >>> 8) / 2 ** 24) * 2 - 1
}

/**
 * `side` × `side` adjoining grids of eight corners each: a lattice whose corners and edge midpoints are moved at
 * random, so that no border is straight and every border is shared.
 */
export function syntheticGrids(side: number): GridShape[] {
  const points = new Map<number, Point>()
  /** Half steps: even, even = corner; one odd = midpoint of an edge. */
  const pointAt = (column: number, row: number): Point => {
    const key = row * (2 * side + 2) + column
    const known = points.get(key)
    if (known) return known
    const wobble = 0.15 * cellDegrees
    const point: Point = [
      westernEdge + (column / 2) * cellDegrees + noise(column, row, 0) * wobble,
      southernEdge + (row / 2) * cellDegrees + noise(column, row, 1) * wobble,
    ]
    points.set(key, point)
    return point
  }
  const around = [
    [0, 0],
    [1, 0],
    [2, 0],
    [2, 1],
    [2, 2],
    [1, 2],
    [0, 2],
    [0, 1],
    [0, 0],
  ] as const
  return Array.from({ length: side * side }, (_, at) => {
    const [column, row] = [(at % side) * 2, Math.floor(at / side) * 2]
    return {
      code: String(at).padStart(9, '0'),
      polygons: [[around.map(([dx, dy]) => pointAt(column + dx, row + dy))]],
    }
  })
}

/** Repeatable points spread over the territory, away from its outer border. */
export function syntheticPoints(side: number, count: number): Point[] {
  const span = (side - 1) * cellDegrees
  return Array.from(
    { length: count },
    (_, at): Point => [
      westernEdge + 0.5 * cellDegrees + ((noise(at, 1, 2) + 1) / 2) * span,
      southernEdge + 0.5 * cellDegrees + ((noise(at, 2, 3) + 1) / 2) * span,
    ],
  )
}
