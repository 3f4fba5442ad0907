import type { Thumbnail } from '@shared/grids/grid'
import type { DrawnArea } from '@/components/territory-map/area-at'
import type { Bounds, LngLat } from '@/components/territory-map/view-box'

const SIDE = 5

/** Corner (column, row) of an irregular lattice in a box of 100 × 100; a fixed wobble, so that it looks surveyed. */
const corner = (column: number, row: number): readonly [number, number] => {
  const rim = column === 0 || row === 0 || column === SIDE || row === SIDE
  const wobble = (seed: number) => (rim ? 0 : Math.round(Math.sin(seed * 12.9898) * 6))
  return [(column * 100) / SIDE + wobble(column * 7 + row), (row * 100) / SIDE + wobble(column + row * 5 + 3)]
}

const ringOf = (column: number, row: number) => [
  corner(column, row),
  corner(column + 1, row),
  corner(column + 1, row + 1),
  corner(column, row + 1),
  corner(column, row),
]

const places = Array.from({ length: SIDE * SIDE }, (_, at) => ({ column: at % SIDE, row: Math.floor(at / SIDE) }))

export const sampleThumbnail: Thumbnail = {
  cells: places.map(({ column, row }) => ({
    code: `${column}-${row}`,
    self: column === 2 && row === 2,
    near: Math.max(Math.abs(column - 2), Math.abs(row - 2)) === 1,
    d: `M${ringOf(column, row)
      .map(([x, y]) => `${x} ${y}`)
      .join('L')}Z`,
  })),
  pin: [50, 52],
}

export const sampleBounds: Bounds = [109.2, 34.1, 109.26, 34.15]

const toDegrees = ([x, y]: readonly [number, number]): LngLat => [109.2 + x * 0.0006, 34.15 - y * 0.0005]

export const sampleAreas = (nameOf: (n: number) => string): readonly DrawnArea[] =>
  places.map(({ column, row }, at) => ({
    code: `${column}-${row}`,
    name: nameOf(at + 1),
    rings: [ringOf(column, row).map(toDegrees)],
    anchor: toDegrees([(column * 100 + 50) / SIDE, (row * 100 + 50) / SIDE]),
  }))
