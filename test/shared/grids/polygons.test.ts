import type { Point } from '@shared/grids/geometry'
import { signedArea } from '@shared/grids/geometry'
import { interiorPointOf } from '@shared/grids/interior-point'
import { isInGrid } from '@shared/grids/point-in-grid'
import { preparePolygons } from '@shared/grids/prepare-polygons'
import fc from 'fast-check'
import { proof } from '../../support/proof'
import { rectangle, ring, territory } from './shapes'

const polygon = (...rings: readonly unknown[]) => ({ type: 'Polygon', coordinates: rings })
const square = rectangle(116, 40, 116.01, 40.01)

describe('preparePolygons refuses', () => {
  it.each([
    ['nothing', null, 'notAPolygon'],
    ['a point', { type: 'Point', coordinates: [1, 2] }, 'notAPolygon'],
    ['no rings', polygon(), 'notAPolygon'],
    ['an empty MultiPolygon', { type: 'MultiPolygon', coordinates: [] }, 'notAPolygon'],
    [
      'text for numbers',
      polygon([
        ['116', '40'],
        ['117', '40'],
        ['117', '41'],
      ]),
      'notACoordinate',
    ],
    [
      'null',
      polygon([
        [116, null],
        [117, 40],
        [117, 41],
      ]),
      'notACoordinate',
    ],
    [
      'metres instead of degrees',
      polygon([
        [500000, 4400000],
        [500100, 4400000],
        [500100, 4400100],
      ]),
      'outOfRange',
    ],
    [
      'two corners',
      polygon([
        [116, 40],
        [117, 40],
        [116, 40],
      ]),
      'tooFewCorners',
    ],
    [
      'a line',
      polygon([
        [116, 40],
        [117, 41],
        [118, 42],
        [116, 40],
      ]),
      'noArea',
    ],
    ['a hole elsewhere', polygon(square, rectangle(117, 40, 117.01, 40.01)), 'holeOutside'],
  ] as const)('%s', (_what, geometry, problem) => {
    expect(preparePolygons(geometry)).toMatchObject({ ok: false, problem })
  })
})

describe('preparePolygons repairs or warns', () => {
  it.each([
    ['an open ring', polygon(square.slice(0, -1)), ['ringClosed']],
    ['a repeated corner', polygon([square[0], ...square]), ['repeatedCorners']],
    ['a bow tie', polygon(ring([116, 40], [116.02, 40.01], [116.02, 40], [116, 40.011])), ['selfIntersection']],
    ['a hole across the border', polygon(square, rectangle(116.005, 40.005, 116.009, 40.01)), ['selfIntersection']],
    [
      'a hole without area',
      polygon(square, ring([116.002, 40.002], [116.003, 40.003], [116.004, 40.004])),
      ['emptyHole'],
    ],
    ['a hole that touches a corner', polygon(rectangle(0, 0, 4, 4), ring([0, 0], [2, 1], [1, 2])), []],
    ['two parts', { type: 'MultiPolygon', coordinates: [[square], [rectangle(117, 40, 117.01, 40.01)]] }, []],
  ] as const)('%s', (_what, geometry, warnings) => {
    expect(preparePolygons(geometry)).toMatchObject({ ok: true, warnings })
  })

  it('turns rings as RFC 7946 says and leaves heights out', () => {
    const hole = rectangle(116.002, 40.002, 116.004, 40.004)
    const prepared = preparePolygons(
      polygon(
        [...square].reverse().map(point => [...point, 12]),
        hole,
      ),
    )
    if (!prepared.ok) throw new Error(prepared.problem)
    const [outer, inner] = prepared.polygons[0]!
    expect(signedArea(outer!)).toBeGreaterThan(0)
    expect(signedArea(inner!)).toBeLessThan(0)
    expect(outer![0]).toHaveLength(2)
  })

  it('finds a crossing among thousands of edges, and none without it', () => {
    const saw = Array.from({ length: 4000 }, (_, at): Point => [100 + at * 0.0001, 30 + (at % 2) * 0.001])
    const closed = [...saw, [100.4, 31], [100, 31]] as Point[]
    expect(preparePolygons(polygon(closed))).toMatchObject({ ok: true, warnings: ['ringClosed'] })
    const crossed = [...closed.slice(0, 2000), [100.2, 32] as Point, ...closed.slice(2000)]
    expect(preparePolygons(polygon(crossed))).toMatchObject({ warnings: ['ringClosed', 'selfIntersection'] })
  })
})

describe('interiorPointOf', () => {
  it.each([
    ['a square', [[rectangle(0, 0, 2, 2)]]],
    [
      'a horseshoe whose centroid lies outside',
      [[ring([0, 0], [9, 0], [9, 1], [1, 1], [1, 8], [9, 8], [9, 9], [0, 9])]],
    ],
    ['a square with its middle cut out', [[rectangle(0, 0, 4, 4), rectangle(1, 1, 3, 3).reverse()]]],
    ['a small part and a large one', [[rectangle(10, 10, 10.1, 10.1)], [rectangle(0, 0, 2, 2)]]],
    ['a long needle', [[ring([0, 0], [10, 0], [10, 0.001])]]],
  ] as const)('lies inside %s', (_shape, polygons) => {
    expect(isInGrid(interiorPointOf(polygons), polygons)).toBe(true)
  })

  it('is the middle of a square', () => {
    const [x, y] = interiorPointOf([[rectangle(0, 0, 2, 2)]])
    expect(Math.hypot(x - 1, y - 1)).toBeLessThan(0.05)
  })

  it('lies inside every cell of random territories', () => {
    const unit = fc.double({ min: -1, max: 1, noNaN: true })
    fc.assert(
      fc.property(fc.array(fc.tuple(unit, unit), { minLength: 25, maxLength: 25 }), shifts => {
        for (const cell of territory(4, 4, [116, 40], 0.003, (column, row) => shifts[row * 5 + column]!)) {
          expect(isInGrid(interiorPointOf(cell.polygons), cell.polygons)).toBe(true)
        }
      }),
      proof(20),
    )
  })
})
