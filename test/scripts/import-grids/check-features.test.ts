import { gcj02FromWgs84 } from '@shared/grids/coordinates'
import { checkFeatures } from '../../../scripts/import-grids/check-features'
import { listFindings } from '../../../scripts/import-grids/findings'
import type { RawFeature } from '../../../scripts/import-grids/read-features'

const fields = { crs: 'gcj02', codeField: 'code', nameField: 'name', ownerField: 'owner' } as const

const square = (west: number, south: number, side = 0.01) => [
  [west, south],
  [west + side, south],
  [west + side, south + side],
  [west, south + side],
  [west, south],
]
const feature = (properties: Record<string, unknown>, geometry?: unknown): RawFeature => ({
  properties,
  geometry: geometry === undefined ? { type: 'Polygon', coordinates: [square(108, 33)] } : geometry,
})
const polygon = (...rings: number[][][]) => ({ type: 'Polygon', coordinates: rings })
const good = feature({ code: 'a', name: '甲' })
const withGeometry = (geometry: unknown) => feature({ code: 'b', name: '乙' }, geometry)

describe('what an import refuses, with the number of the feature', () => {
  it.each([
    ['no code', feature({ name: '乙' }), 'has no code in "code"'],
    ['an empty code', feature({ code: ' ', name: '乙' }), 'has no code in "code"'],
    ['a code twice', feature({ code: 'a', name: '乙' }), 'has the code a, which feature 1 has already'],
    ['a code that no link can carry', feature({ code: '甲/乙', name: '乙' }), 'has the code "甲/乙": only'],
    ['a code that lost its digits', feature({ code: 6109990010030071000, name: '乙' }), 'whose last digits are lost'],
    ['no name', feature({ code: 'b' }), 'has no name in "name"'],
    ['a name like a sentence', feature({ code: 'b', name: '长'.repeat(51) }), 'has more than 50 characters'],
    ['a line', withGeometry({ type: 'LineString', coordinates: square(108, 33) }), 'neither a Polygon nor'],
    ['no geometry', feature({ code: 'b', name: '乙' }, null), 'neither a Polygon nor'],
    ['an empty polygon', withGeometry({ type: 'Polygon', coordinates: [] }), 'neither a Polygon nor'],
    [
      'a corner without a number',
      withGeometry(
        polygon([
          [108, 33],
          ['x', 33],
          [108, 34],
          [108, 33],
        ] as never),
      ),
      'is not a number',
    ],
    ['latitude before longitude', withGeometry(polygon(square(33, 108))), 'swapped'],
    ['metres of a projection', withGeometry(polygon(square(500000, 3600000, 100))), 'projected system'],
    [
      'two corners',
      withGeometry(
        polygon([
          [108, 33],
          [108.1, 33],
          [108, 33],
        ]),
      ),
      'fewer than three corners',
    ],
    [
      'no area',
      withGeometry(
        polygon([
          [108, 33],
          [108.1, 33],
          [108.2, 33],
          [108, 33],
        ]),
      ),
      'encloses nothing',
    ],
    ['a hole elsewhere', withGeometry(polygon(square(108, 33), square(109, 33))), 'hole outside its outline'],
    [
      'a figure of eight',
      withGeometry(
        polygon([
          [108, 33],
          [108.1, 33.1],
          [108.1, 33],
          [108, 33.2],
          [108, 33],
        ]),
      ),
      'crosses itself near 108.06667, 33.06667',
    ],
    [
      'a figure of eight with equal halves',
      withGeometry(
        polygon([
          [108, 33],
          [108.1, 33.1],
          [108.1, 33],
          [108, 33.1],
          [108, 33],
        ]),
      ),
      'cancel out',
    ],
    ['GCJ-02 abroad', withGeometry(polygon(square(13, 52))), 'lies outside China'],
  ])('%s', (_what, bad, reason) => {
    const checked = checkFeatures([good, bad], fields)
    expect(checked).toMatchObject({ ok: false, problems: [{ feature: 2, reason: expect.stringContaining(reason) }] })
  })

  it('names everything that is wrong at once', () => {
    const bad = [feature({ name: '乙' }), good, feature({ code: 'c' }), withGeometry(null)]
    const checked = checkFeatures(bad, fields)
    expect(checked.ok ? [] : checked.problems.map(each => each.feature)).toEqual([1, 3, 4])
  })
})

describe('what an import accepts', () => {
  it.each([
    ['a hole', polygon(square(108, 33, 0.1), square(108.02, 33.02, 0.02).reverse())],
    ['several parts', { type: 'MultiPolygon', coordinates: [[square(108, 33)], [square(109, 33)]] }],
    ['a ring that is not closed', polygon(square(108, 33).slice(0, 4))],
    ['a clockwise ring', polygon(square(108, 33).reverse())],
    ['heights', polygon(square(108, 33).map(point => [...point, 12]))],
    [
      'a spike',
      polygon([
        [108, 33],
        [108.1, 33],
        [108.1, 33.2],
        [108.1, 33.1],
        [108, 33.1],
        [108, 33],
      ]),
    ],
    [
      'a loop too small to see',
      polygon([
        [108, 33],
        [108.1, 33],
        [108.1, 33.1],
        [108.00001, 33.1],
        [108.00002, 33.10001],
        [108, 33.10001],
        [108.00003, 33.09999],
        [108, 33.05],
        [108, 33],
      ]),
    ],
  ])('%s', (_what, geometry) => {
    expect(checkFeatures([withGeometry(geometry)], fields)).toMatchObject({ ok: true })
  })

  it('takes codes and names that are numbers, and trims words', () => {
    const checked = checkFeatures([feature({ code: 610999001003007, name: 12, owner: ' 王  芳 ' })], fields)
    expect(checked).toMatchObject({ ok: true, grids: [{ code: '610999001003007', name: '12', owner: '王 芳' }] })
  })

  it('converts WGS-84, the same corner of two neighbours to the same point', () => {
    const [left, right] = [square(108, 33), square(108.01, 33)]
    const checked = checkFeatures(
      [feature({ code: 'a', name: '甲' }, polygon(left)), feature({ code: 'b', name: '乙' }, polygon(right))],
      { ...fields, crs: 'wgs84' },
    )
    if (!checked.ok) throw new Error('refused')
    const [a, b] = checked.grids.map(grid => grid.polygons[0]![0]!)
    expect(a).toContainEqual(gcj02FromWgs84([108, 33]))
    const shared = a!.filter(point => b!.some(other => other[0] === point[0] && other[1] === point[1]))
    expect(shared.length).toBeGreaterThanOrEqual(2)
    expect(a).not.toContainEqual([108, 33])
  })
})

it('says the same reason once, with all its features', () => {
  const findings = [1, 2, 3].map(number => ({ feature: number, reason: 'has no name' }))
  expect(listFindings([...findings, { feature: 9, reason: 'has no code' }])).toBe(
    '  features 1, 2, 3: has no name\n  feature 9 has no code',
  )
})
