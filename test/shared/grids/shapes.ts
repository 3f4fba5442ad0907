import type { Point, Polygon } from '@shared/grids/geometry'
import type { GridShape } from '@shared/grids/owner-of'

/** A ring from its corners, closed. */
export const ring = (...corners: readonly Point[]): Point[] => [...corners, corners[0]!]

export const rectangle = (west: number, south: number, east: number, north: number): Point[] =>
  ring([west, south], [east, south], [east, north], [west, north])

export const grid = (code: string, ...polygons: readonly Polygon[]): GridShape => ({ code, polygons })

/**
 * A territory of `columns` × `rows` cells whose inner corners are moved by `shift(column, row)` (−1…1, of a fifth of a
 * cell); every second cell is cut along its diagonal into two triangles.
 */
export function territory(
  columns: number,
  rows: number,
  origin: Point,
  size: number,
  shift: (column: number, row: number) => Point,
): GridShape[] {
  const corner = (column: number, row: number): Point => {
    const isEdge = column === 0 || row === 0 || column === columns || row === rows
    const [dx, dy] = isEdge ? [0, 0] : shift(column, row)
    return [origin[0] + (column + dx * 0.2) * size, origin[1] + (row + dy * 0.2) * size]
  }
  const cells: GridShape[] = []
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const [a, b, c, d] = [
        corner(column, row),
        corner(column + 1, row),
        corner(column + 1, row + 1),
        corner(column, row + 1),
      ]
      const code = String(row * columns + column).padStart(6, '0')
      if ((column + row) % 2 === 0) cells.push(grid(code, [ring(a, b, c, d)]))
      else cells.push(grid(`${code}a`, [ring(b, c, a)]), grid(`${code}b`, [ring(d, a, c)]))
    }
  }
  return cells
}

/** All corners and edge midpoints: where careless rules find none or two owners. */
export const touchyPoints = (cells: readonly GridShape[]): Point[] =>
  cells.flatMap(({ polygons }) =>
    polygons.flatMap(polygon =>
      polygon.flatMap(each =>
        each.slice(1).flatMap((b, at): Point[] => {
          const a = each[at]!
          return [b, [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2]]
        }),
      ),
    ),
  )

/** The representable numbers right beside a point, where rounding would decide. */
export function hairsAround([x, y]: Point): Point[] {
  const [hairX, hairY] = [Math.abs(x) * Number.EPSILON, Math.abs(y) * Number.EPSILON]
  return [-1, -0.5, 0, 0.5, 1].flatMap(dx => [-1, -0.5, 0.5, 1].map((dy): Point => [x + dx * hairX, y + dy * hairY]))
}
