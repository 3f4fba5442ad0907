import { coverOf, coverPrefixes, maxCoverCells, precisionsOf } from '@shared/grids/cover'
import { metresPerDegree } from '@shared/grids/distance'
import { boxOfCell, cellOf, geohashOf } from '@shared/grids/geohash'
import type { Point, Polygon } from '@shared/grids/geometry'
import { isInGrid } from '@shared/grids/point-in-grid'
import fc from 'fast-check'
import { proof } from '../../support/proof'
import { rectangle, ring } from './shapes'

const isFound = (point: Point, cover: readonly string[]) => {
  const prefixes = new Set(coverPrefixes(point, precisionsOf([cover])))
  return cover.some(cell => prefixes.has(cell))
}

/** A point so many metres east and north of another one. */
const metresOff = ([x, y]: Point, east: number, north: number): Point => [
  x + east / metresPerDegree / Math.cos((y * Math.PI) / 180),
  y + north / metresPerDegree,
]

it.each([
  ['the example of the geohash page', [-5.6, 42.6], 5, 'ezs42'],
  ['Jutland', [10.40744, 57.64911], 11, 'u4pruydqqvj'],
  ['Beijing', [116.39, 39.92], 4, 'wx4g'],
] as const)('geohash: %s', (_name, point, precision, expected) => {
  expect(geohashOf(cellOf(point, precision))).toBe(expected)
})

it('a point lies in its own cell at every precision, also next to a border that rounding would cross', () => {
  const coordinate = (limit: number) =>
    fc.oneof(fc.double({ min: -limit, max: limit, noNaN: true }), fc.constantFrom(-1e-20, 0, 45, 45 - 1e-14, 22.5))
  fc.assert(
    fc.property(coordinate(180), coordinate(90), fc.integer({ min: 1, max: 8 }), (x, y, precision) => {
      fc.pre(x < 180 && y < 90)
      const [west, south, east, north] = boxOfCell(cellOf([x, y], precision))
      expect(west <= x && x < east && south <= y && y < north).toBe(true)
    }),
    proof(500),
  )
})

/** A star with `radii.length` corners, around a centre; `hole` cuts a smaller copy out of it. */
function star(centre: Point, radius: number, radii: readonly number[], hole: boolean): Polygon {
  const at = (scale: number) =>
    ring(
      ...radii.map((share, index): Point => {
        const angle = (2 * Math.PI * index) / radii.length
        return [
          centre[0] + Math.cos(angle) * radius * share * scale,
          centre[1] + Math.sin(angle) * radius * share * scale,
        ]
      }),
    )
  return hole ? [at(1), at(0.5).reverse()] : [at(1)]
}

const anyStar = fc.record({
  centre: fc.tuple(fc.double({ min: 75, max: 130, noNaN: true }), fc.double({ min: 5, max: 50, noNaN: true })),
  radius: fc.constantFrom(0.00005, 0.001, 0.01, 0.3, 4),
  radii: fc.array(fc.double({ min: 0.2, max: 1, noNaN: true }), { minLength: 3, maxLength: 12 }),
  hole: fc.boolean(),
})

it('never misses a point of the grid, corners and borders included, and stays within the cap', () => {
  const share = fc.double({ min: -1, max: 1, noNaN: true })
  fc.assert(
    fc.property(anyStar, fc.array(fc.tuple(share, share), { minLength: 40, maxLength: 40 }), (shape, shares) => {
      const polygon = star(shape.centre, shape.radius, shape.radii, shape.hole)
      const cover = coverOf([polygon])
      expect(cover.length).toBeLessThanOrEqual(maxCoverCells)
      const inside = shares
        .map(([x, y]): Point => [shape.centre[0] + x * shape.radius, shape.centre[1] + y * shape.radius])
        .filter(point => isInGrid(point, [polygon]))
      for (const point of [...polygon.flat(), ...inside]) {
        expect(cover.some(cell => geohashOf(cellOf(point, cell.length)) === cell)).toBe(true)
        expect(isFound(point, cover)).toBe(true)
      }
    }),
    proof(60),
  )
})

it('finds the grid from every point within 15 m, so that a neighbour can be offered', () => {
  const angle = fc.double({ min: 0, max: 2 * Math.PI, noNaN: true })
  fc.assert(
    fc.property(anyStar, fc.array(angle, { minLength: 12, maxLength: 12 }), (shape, angles) => {
      const polygon = star(shape.centre, shape.radius, shape.radii, shape.hole)
      const cover = coverOf([polygon])
      for (const corner of polygon.flat()) {
        for (const each of angles) {
          expect(isFound(metresOff(corner, 14.99 * Math.cos(each), 14.99 * Math.sin(each)), cover)).toBe(true)
        }
      }
    }),
    proof(30),
  )
  expect(isFound([116.2, 40.2], coverOf([[rectangle(116, 40, 116.004, 40.003)]]))).toBe(false)
})

it('no cell of a cover contains another, so that no grid is found twice', () => {
  fc.assert(
    fc.property(anyStar, shape => {
      const cover = coverOf([star(shape.centre, shape.radius, shape.radii, shape.hole)])
      for (const cell of cover) expect(cover.filter(other => other.startsWith(cell))).toEqual([cell])
    }),
    proof(30),
  )
})

it('precisions: those of the cells, coarsest first', () => {
  expect(precisionsOf([['wx4g0b', 'wx4'], ['wx4g01']])).toEqual([3, 6])
  expect(coverPrefixes([116.39, 39.92], [4])).toEqual(['wx4g'])
})

it('follows a diagonal strip instead of filling its bounds', () => {
  const cover = coverOf([[ring([116, 40], [116.001, 40], [116.101, 40.1], [116.1, 40.1])]])
  const cells = Array.from(
    { length: 21 * 21 },
    (_, at): Point => [116 + (at % 21) * 0.005, 40 + Math.floor(at / 21) * 0.005],
  )
  const found = cells.filter(point => isFound(point, cover)).length
  expect(found).toBeGreaterThanOrEqual(21)
  expect(found).toBeLessThan(21 * 21 * 0.35)
})

it('covers two far parts', () => {
  const cover = coverOf([[rectangle(100, 30, 100.01, 30.01)], [rectangle(110, 40, 110.01, 40.01)]])
  expect(cover.length).toBeLessThanOrEqual(maxCoverCells)
  expect(isFound([100.005, 30.005], cover)).toBe(true)
  expect(isFound([110.005, 40.005], cover)).toBe(true)
})
