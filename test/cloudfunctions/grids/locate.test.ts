import type { gridActions } from '@shared/grids/actions'
import { wgs84FromGcj02 } from '@shared/grids/coordinates'
import { distanceToBoundaryMetres } from '@shared/grids/distance'
import type { Point } from '@shared/grids/geometry'
import type { Grid } from '@shared/grids/grid'
import { isInGrid } from '@shared/grids/point-in-grid'
import type { OutputOf } from '@shared/kernel/contract'
import type { LocalDate } from '@shared/kernel/local-date'
import { demoTerritory } from '../../../scripts/demo/demo-territory'
import { seededRandom } from '../../../scripts/demo/random'
import { compileTerritory } from '../../../scripts/territory/compile-territory'
import { type CountyCloud, startCountyCloud } from '../../support/county-cloud'
import { proof } from '../../support/proof'

type Located = OutputOf<typeof gridActions.locate>

let cloud: CountyCloud
beforeAll(async () => {
  cloud = await startCountyCloud('2026-11-23T09:41', '2026-11-23')
})
afterAll(() => cloud.stop())

const locate = ([longitude, latitude]: Point, system = 'gcj02') =>
  cloud.ask<Located>('locate', { position: { longitude, latitude, system } })

describe('which grid owns a point', () => {
  it('finds every grid from a point inside it, in one read each, and in none a moment later', async () => {
    const [first, ...others] = cloud.county.grids
    await locate(first!.anchor)
    const before = cloud.reads()
    for (const grid of others) expect((await locate(grid.anchor)).grid?.code).toBe(grid.code)
    expect(cloud.reads() - before).toBe(others.length)
    for (const grid of cloud.county.grids) expect((await locate(grid.anchor)).grid?.code).toBe(grid.code)
    expect(cloud.reads() - before).toBe(others.length)
  })

  it('gives every point of the county exactly one owner, the one that the geometry names', async () => {
    const { numRuns, seed } = proof(150)
    const random = seededRandom(seed)
    const [west, south, east, north] = cloud.county.pointer.bounds
    for (let i = 0; i < numRuns; i += 1) {
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

  it('sends a point outside to the community whose grids are nearest, all around the county', async () => {
    for (const { middle, grid } of outerEdges(cloud.county.grids).filter((_, i) => i % 5 === 0)) {
      const point = awayFrom(cloud.county.orgUnits[0]!.anchor, middle)
      if (!clearlyNearest(point, grid, cloud.county.grids)) continue
      expect((await locate(point)).outsideDesk?.orgCode).toBe(grid.path.at(-2))
    }
  })
})

/** Middles of the edges that no neighbour shares. */
function outerEdges(grids: readonly Grid[]): { middle: Point; grid: Grid }[] {
  const edges = new Map<string, { middle: Point; grid: Grid }[]>()
  for (const grid of grids) {
    const ring = grid.polygons[0]![0]!
    for (let i = 1; i < ring.length; i += 1) {
      const [a, b] = [ring[i - 1]!, ring[i]!]
      const key = [a.join(), b.join()].sort().join(' ')
      edges.set(key, [...(edges.get(key) ?? []), { middle: [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2], grid }])
    }
  }
  return [...edges.values()].filter(each => each.length === 1).map(([only]) => only!)
}

/** A tenth farther from the centre. */
const awayFrom = ([x, y]: Point, [px, py]: Point): Point => [px + (px - x) / 10, py + (py - y) / 10]

/** Drawings are simplified, so only points that are much nearer to one community are asked about. */
function clearlyNearest(point: Point, grid: Grid, grids: readonly Grid[]): boolean {
  if (grids.some(each => isInGrid(point, each.polygons))) return false
  const metres = (community: boolean) =>
    Math.min(
      ...grids
        .filter(each => (each.path.at(-2) === grid.path.at(-2)) === community)
        .map(each => distanceToBoundaryMetres(point, each.polygons)),
    )
  return metres(true) * 1.5 < metres(false)
}

describe('what an instance keeps of a territory', () => {
  const anchor = () => cloud.county.grids[0]!.anchor
  /** How many reads the same place takes once the pointer is looked up anew. */
  const readsLater = async () => {
    cloud.clock.advance(10_000)
    const before = cloud.reads()
    await locate(anchor())
    return cloud.reads() - before
  }

  it('stays while its version is in force, and goes with it', async () => {
    await locate(anchor())
    const pointer = 1
    expect(await readsLater()).toBe(pointer)
    const { grids } = compileTerritory(demoTerritory(1, '2026-11-23' as LocalDate), 'county-2')
    await cloud.db.collection('grids').insertMany(grids.slice(0, 1))
    await cloud.db.collection('settings').update({ _id: 'territory' }, { version: 'county-2' })
    expect(await readsLater()).toBe(pointer + 1)
  })
})
