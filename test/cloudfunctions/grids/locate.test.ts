import type { gridActions } from '@shared/grids/actions'
import { wgs84FromGcj02 } from '@shared/grids/coordinates'
import type { Point } from '@shared/grids/geometry'
import { isInGrid } from '@shared/grids/point-in-grid'
import type { OutputOf } from '@shared/kernel/contract'
import { seededRandom } from '../../../scripts/demo/random'
import { type CountyCloud, startCountyCloud } from '../../support/county-cloud'

type Located = OutputOf<typeof gridActions.locate>

let cloud: CountyCloud
beforeAll(async () => {
  cloud = await startCountyCloud('2026-11-23T09:41', '2026-11-23')
})
afterAll(() => cloud.stop())

const locate = ([longitude, latitude]: Point, system = 'gcj02') =>
  cloud.ask<Located>('locate', { position: { longitude, latitude, system } })

describe('which grid owns a point', () => {
  it('finds every grid from a point inside it, in one read each', async () => {
    await locate(cloud.county.grids[0]!.anchor)
    const before = cloud.reads()
    for (const grid of cloud.county.grids) expect((await locate(grid.anchor)).grid?.code).toBe(grid.code)
    expect(cloud.reads() - before).toBe(cloud.county.grids.length)
  })

  it('gives every point of the county exactly one owner, the one that the geometry names', async () => {
    const random = seededRandom(7)
    const [west, south, east, north] = cloud.county.pointer.bounds
    for (let i = 0; i < 150; i += 1) {
      const point: Point = [west + random.next() * (east - west), south + random.next() * (north - south)]
      const owners = cloud.county.grids.filter(grid => isInGrid(point, grid.polygons))
      expect(owners.length).toBeLessThanOrEqual(1)
      if (owners[0]) expect((await locate(point)).grid?.code).toBe(owners[0].code)
    }
  })

  it('gives corners and middles of shared borders to one of the neighbours and offers the others', async () => {
    const { polygons, code } = cloud.county.grids.find(grid => grid.code === '610999001003007')!
    const ring = polygons[0]![0]!
    for (let i = 1; i < ring.length; i += 1) {
      const [a, b] = [ring[i - 1]!, ring[i]!]
      for (const point of [a, [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2] as const]) {
        const found = await locate(point)
        expect(found.nearBoundary).toBe(true)
        expect([found.grid, ...found.alternatives].map(grid => grid?.code)).toContain(code)
        expect(found.alternatives.length).toBeGreaterThanOrEqual(1)
      }
    }
  })

  it('takes positions of browsers as WGS-84', async () => {
    const { anchor, code } = cloud.county.grids[40]!
    expect((await locate(wgs84FromGcj02(anchor), 'wgs84')).grid?.code).toBe(code)
  })

  it('sends a point outside every grid to the nearest community desk, with a second read', async () => {
    const [west, , , north] = cloud.county.pointer.bounds
    await locate([west, north])
    const before = cloud.reads()
    const found = await locate([west - 0.05, north])
    expect(found.grid).toBeNull()
    expect(found.outsideDesk?.name).toMatch(/工作站|服务站/)
    expect(cloud.reads() - before).toBe(2)
  })

  it('sends a point just outside a grid to the desk of that grid', async () => {
    const edge = cloud.county.grids.reduce((a, b) => (a.anchor[0] < b.anchor[0] ? a : b))
    const westmost = edge.polygons[0]![0]!.reduce((a, b) => (a[0] < b[0] ? a : b))
    const found = await locate([westmost[0] - 0.001, westmost[1]])
    expect(found.outsideDesk?.orgCode).toBe(edge.path.at(-2))
  })
})
