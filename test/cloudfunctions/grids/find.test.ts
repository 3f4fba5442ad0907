import type { gridActions } from '@shared/grids/actions'
import type { OutputOf } from '@shared/kernel/contract'
import { type CountyCloud, startCountyCloud } from '../../support/county-cloud'

let cloud: CountyCloud
beforeAll(async () => {
  cloud = await startCountyCloud('2026-11-23T09:41', '2026-11-23')
})
afterAll(() => cloud.stop())

const seventh = '610999001003007'

describe('matching a typed address', () => {
  const match = async (text: string, nearGridCode?: string) =>
    (await cloud.ask<OutputOf<typeof gridActions.matchAddress>>('matchAddress', { text, nearGridCode })).matches

  it.each([
    ['桂花苑3号楼2单元501', '桂花苑3号楼 2单元501', seventh],
    ['老农机厂院三栋', '桂花苑3号楼', seventh],
    ['青禾县城关街道桂花社区桂花苑3-2-501', '桂花苑3号楼 2-501', seventh],
    ['桂花路十八号', '桂花路18号', seventh],
    ['桂花苑南门', '桂花路18号', seventh],
    ['桂花社区居委会', '桂花社区活动室', seventh],
  ])('%s is %s', async (text, label, code) => {
    const [first] = await match(text)
    expect(first).toMatchObject({ label, grid: { code } })
  })

  it('offers the buildings of the estate, at most five, when the number does not exist', async () => {
    const found = await match('桂花苑99号楼')
    expect(found).toHaveLength(5)
    expect(found.every(each => each.label.startsWith('桂花苑'))).toBe(true)
  })

  it('prefers what lies near the grid that was scanned', async () => {
    expect((await match('桂花苑', seventh))[0]?.grid.code).toBe(seventh)
    expect((await match('桂花苑', '610999001003006'))[0]?.grid.code).toBe('610999001003006')
  })

  it('recognises nothing it does not know', async () => {
    expect(await match('火星路9号')).toEqual([])
  })
})

describe('searching grids', () => {
  const search = async (text: string) =>
    (await cloud.ask<OutputOf<typeof gridActions.search>>('search', { text })).grids

  it.each([
    ['its code', seventh],
    ['what people call it', '桂花苑南区'],
    ['community and name', '桂花社区 第七网格'],
    ['an old name of its buildings', '老农机厂院'],
    ['the end of its code', '1003007'],
  ])('finds a grid by %s', async (_what, text) => {
    expect((await search(text))[0]?.code).toBe(seventh)
  })

  it('says which estate was meant when the name of the grid does not', async () => {
    expect((await search('老农机厂院'))[0]?.because).toBe('老农机厂院')
  })

  it('answers at most twenty, and nothing for nothing', async () => {
    expect(await search('社区')).toHaveLength(20)
    expect(await search('？！')).toEqual([])
    expect(await search('没有这样的地方')).toEqual([])
  })

  it('reads the list of grids once', async () => {
    await search('桂花')
    const before = cloud.reads()
    await search('柳林')
    expect(cloud.reads()).toBe(before)
  })
})

describe('the map', () => {
  const map = (orgCode?: string) => cloud.ask<OutputOf<typeof gridActions.map>>('map', { orgCode })

  it('goes from the county to a street to a community to its grids, one read each', async () => {
    const county = await map()
    expect(county.node).toEqual({ code: '610999', name: '青禾县', parent: null })
    expect(county.areas.map(area => area.name)).toEqual(['城关街道', '河东街道', '柳林街道'])
    const street = await map('610999001')
    expect(street.areas.map(area => area.name)).toEqual(['南关社区', '北街社区', '桂花社区'])
    const before = cloud.reads()
    const community = await map('610999001003')
    expect(cloud.reads() - before).toBe(1)
    expect(community.areas).toHaveLength(14)
    expect(community.areas.every(area => area.isGrid)).toBe(true)
    expect(community.node.parent).toBe('610999001')
  })

  it('draws each street as one outline without the borders inside', async () => {
    const { areas } = await map()
    for (const area of areas) {
      expect(area.rings).toHaveLength(1)
      expect(area.rings[0]!.at(-1)).toEqual(area.rings[0]![0])
    }
  })

  it('refuses a node that does not exist', async () => {
    expect(await cloud.refusal('map', { orgCode: '1' })).toBe('GRID_NOT_FOUND')
  })
})
