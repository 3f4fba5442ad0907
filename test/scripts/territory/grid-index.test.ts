import { ownerOf } from '@shared/grids/owner-of'
import { buildGridIndex } from '../../../scripts/territory/grid-index'
import { rectangle, territory, touchyPoints } from '../../shared/grids/shapes'

const cells = territory(8, 8, [116, 40], 0.003, (column, row) => [Math.sin(column * 7 + row), Math.cos(row * 5)])

it('finds the same owner as looking at every grid, also on borders', () => {
  const index = buildGridIndex(cells)
  const points = touchyPoints(cells)
  expect(points.length).toBeGreaterThan(500)
  for (const point of points) expect(index.ownerOf(point)?.code).toBe(ownerOf(point, cells)?.code)
})

it('an overlap goes to the lowest code', () => {
  const index = buildGridIndex([
    { code: 'b', polygons: [[rectangle(0, 0, 2, 2)]] },
    { code: 'a', polygons: [[rectangle(1, 0, 3, 2)]] },
  ])
  expect(index.ownerOf([1.5, 1])?.code).toBe('a')
})

it('knows holes and parts', () => {
  const index = buildGridIndex([
    { code: 'first', polygons: [[rectangle(50, 50, 51, 51)]] },
    { code: 'ring', polygons: [[rectangle(0, 0, 3, 3), rectangle(1, 1, 2, 2)], [rectangle(5, 5, 6, 6)]] },
  ])
  const owners = (
    [
      [0.5, 0.5],
      [1.5, 1.5],
      [5.5, 5.5],
      [4, 4],
      [50.5, 50.5],
    ] as const
  ).map(point => index.ownerOf(point)?.code ?? null)
  expect(owners).toEqual(['ring', null, 'ring', null, 'first'])
})

it('knows nothing outside, and nothing in an empty territory', () => {
  expect(buildGridIndex(cells).ownerOf([0, 0])).toBeNull()
  expect(buildGridIndex([]).ownerOf([116, 40])).toBeNull()
})
