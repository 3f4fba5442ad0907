import type { Point } from '@shared/grids/geometry'
import { ownerOf, ownershipOf } from '@shared/grids/owner-of'
import { isInGrid } from '@shared/grids/point-in-grid'
import fc from 'fast-check'
import { proof } from '../../support/proof'
import { grid, hairsAround, rectangle, ring, territory, touchyPoints } from './shapes'

const ownersOf = (point: Point, cells: readonly ReturnType<typeof grid>[]) =>
  cells.filter(cell => isInGrid(point, cell.polygons)).map(cell => cell.code)

describe('four squares that meet in a corner', () => {
  const squares = [
    grid('southwest', [rectangle(0, 0, 1, 1)]),
    grid('southeast', [rectangle(1, 0, 2, 1)]),
    grid('northwest', [rectangle(0, 1, 1, 2)]),
    grid('northeast', [rectangle(1, 1, 2, 2)]),
  ]

  it.each([
    ['the common corner', [1, 1], 'northeast'],
    ['the middle of a vertical border', [1, 0.5], 'southeast'],
    ['the middle of a horizontal border', [0.5, 1], 'northwest'],
    ['the outer west border', [0, 0.5], 'southwest'],
  ] as const)('%s has one owner', (_where, point, owner) => {
    expect(ownersOf(point, squares)).toEqual([owner])
  })

  it('the outer east and north borders are outside', () => {
    expect(ownersOf([2, 0.5], squares)).toEqual([])
    expect(ownersOf([0.5, 2], squares)).toEqual([])
  })
})

it('a border of one grid against two neighbours (T-junction) has one owner everywhere', () => {
  const cells = [
    grid('wide', [rectangle(0, 0, 2, 1)]),
    grid('left', [rectangle(0, 1, 0.7, 2)]),
    grid('right', [rectangle(0.7, 1, 2, 2)]),
  ]
  for (const x of [0, 0.3, 0.7, 1.1, 1.999]) expect(ownersOf([x, 1], cells)).toHaveLength(1)
})

it('a hole belongs to the grid that fills it, its border to exactly one of them', () => {
  const hole = ring([1, 1], [2, 1.3], [1.8, 2], [1, 1.7])
  const cells = [grid('around', [rectangle(0, 0, 3, 3), hole]), grid('inside', [[...hole].reverse()])]
  expect(ownersOf([1.4, 1.5], cells)).toEqual(['inside'])
  for (const point of touchyPoints([cells[1]!])) expect(ownersOf(point, cells)).toHaveLength(1)
})

it('an empty hole is outside', () => {
  const ringGrid = grid('ring', [rectangle(0, 0, 3, 3), rectangle(1, 1, 2, 2)])
  expect(ownersOf([1.5, 1.5], [ringGrid])).toEqual([])
})

it('each part of a grid counts', () => {
  const parts = grid('two', [rectangle(0, 0, 1, 1)], [rectangle(5, 5, 6, 6)])
  expect(ownersOf([5.5, 5.5], [parts])).toEqual(['two'])
})

it('exactly one owner at every corner, edge midpoint and random point of random territories', () => {
  const unit = fc.double({ min: -1, max: 1, noNaN: true })
  const random = fc.record({
    shifts: fc.array(fc.tuple(unit, unit), { minLength: 49, maxLength: 49 }),
    origin: fc.tuple(fc.double({ min: 75, max: 130, noNaN: true }), fc.double({ min: 5, max: 50, noNaN: true })),
    size: fc.constantFrom(1e-7, 0.0031, 0.1, 3),
    inside: fc.array(
      fc.tuple(fc.double({ min: 0, max: 0.999, noNaN: true }), fc.double({ min: 0, max: 0.999, noNaN: true })),
      {
        minLength: 20,
        maxLength: 20,
      },
    ),
  })
  fc.assert(
    fc.property(random, ({ shifts, origin, size, inside }) => {
      const cells = territory(6, 6, origin, size, (column, row) => shifts[row * 7 + column]!)
      const [west, south, east, north] = [origin[0], origin[1], origin[0] + 6 * size, origin[1] + 6 * size]
      const points = [
        ...touchyPoints(cells),
        ...touchyPoints(cells)
          .filter((_, at) => at % 7 === 0)
          .flatMap(hairsAround),
        ...inside.map(([x, y]): Point => [west + x * (east - west), south + y * (north - south)]),
      ]
      for (const point of points) {
        const within = point[0] >= west && point[0] < east && point[1] >= south && point[1] < north
        expect(ownersOf(point, cells)).toHaveLength(within ? 1 : 0)
      }
    }),
    proof(30),
  )
})

describe('dirty borders', () => {
  it('an overlap goes to the lowest code, whatever the order', () => {
    const cells = [grid('b', [rectangle(0, 0, 1.1, 1)]), grid('a', [rectangle(0.9, 0, 2, 1)])]
    expect(ownerOf([1, 0.5], cells)?.code).toBe('a')
    expect(ownerOf([1, 0.5], [...cells].reverse())?.code).toBe('a')
  })

  /** 0.0001° of longitude at the equator are 11.1 m. */
  const gap = [grid('b', [rectangle(0, 0, 0.01, 0.01)]), grid('a', [rectangle(0.0101, 0, 0.02, 0.01)])]

  it('a gap goes to the nearest grid', () => {
    expect(ownershipOf([0.01001, 0.005], gap).owner?.code).toBe('b')
    expect(ownershipOf([0.01009, 0.005], gap).owner?.code).toBe('a')
  })

  it('farther out than 15 m is outside', () => {
    expect(ownershipOf([-0.0002, 0.005], gap)).toMatchObject({ owner: null, alternatives: [], nearBoundary: false })
  })
})

describe('near a boundary', () => {
  const cells = [grid('west', [rectangle(0, 0, 0.01, 0.01)]), grid('east', [rectangle(0.01, 0, 0.02, 0.01)])]
  const eastBy = (metres: number): Point => [0.01 + metres / 111_195, 0.005]

  it.each([
    [14, true, ['west']],
    [-14, true, ['east']],
    [16, false, []],
  ] as const)('%d m east of the border: near %p', (metres, near, alternatives) => {
    const found = ownershipOf(eastBy(metres), cells)
    expect(found.nearBoundary).toBe(near)
    expect(found.alternatives.map(each => each.code)).toEqual(alternatives)
    expect(found.boundaryMetres).toBeCloseTo(Math.abs(metres), 1)
  })
})
