import type { figureActions } from '@shared/figures/actions'
import type { OutputOf } from '@shared/kernel/contract'
import readSheet from 'read-excel-file/node'
import { noteLights } from '../../../cloudfunctions/modules/figures/light-days'
import { createTimer } from '../../../cloudfunctions/platform/create-timer'
import { act, caseFor, caseIn, report } from '../../support/act'
import { newId } from '../../support/builders'
import { startTestCloud, type TestCloud } from '../../support/cloud'
import { codes } from '../../support/small-territory'

type Answer<A extends keyof typeof figureActions> = OutputOf<(typeof figureActions)[A]>

let cloud: TestCloud
beforeEach(async () => {
  cloud = await startTestCloud()
})
afterEach(() => cloud.stop())

const ask = <A extends keyof typeof figureActions>(who: string, action: A, input: object): Promise<Answer<A>> =>
  cloud.ask(`custom:${who}`, 'figures', action, input)
const overview = (who: string, scope: string = codes.osmanthus) => ask(who, 'overview', { scope })
const noteTheDay = () =>
  createTimer('light-days', noteLights, cloud.services)({}, { request_id: 'test', environment: '{}' })

describe('what is late', () => {
  it('is grouped by what helps, with what this caller may do about it', async () => {
    const untouched = await report(cloud)
    const asksTime = await caseFor(cloud, 'decideExtension')
    const worked = await caseIn(cloud, 'handling')
    cloud.clock.set('2026-12-14T10:00')
    const { late, lights, dueToday } = await overview('supervisor-zhou')
    expect(late.map(({ hold, by, cases }) => [hold, by, cases.map(each => each.id)])).toEqual([
      ['extensionDecision', '赵明', [asksTime]],
      ['acceptance', null, [untouched]],
      ['person', null, [worked]],
    ])
    expect(late.map(group => group.cases[0]?.acts)).toEqual([['supervise'], ['supervise'], ['supervise']])
    expect([lights.red, lights.open, dueToday]).toEqual([3, 3, 0])
    const leader = await overview('leader-zhao')
    expect(leader.late.map(group => group.cases[0]?.acts)).toEqual([
      ['decideExtension'],
      ['transfer'],
      ['addCoHandler', 'transfer'],
    ])
  })

  it('tells administrators how much, and not which', async () => {
    await report(cloud)
    cloud.clock.set('2026-12-14T10:00')
    const { late, lights } = await overview('admin-ding')
    expect(late).toEqual([{ hold: 'acceptance', by: null, total: 1, cases: [] }])
    expect(lights.red).toBe(1)
    for (const action of ['cases', 'supervisions', 'assignees'] as const) {
      const input = { scope: codes.osmanthus, filter: {}, order: 'due', state: 'awaitsReply' }
      expect(await cloud.refusal('custom:admin-ding', 'figures', action, input)).toBe('NOT_ALLOWED')
    }
  })

  it('says that who has it is on leave', async () => {
    const caseId = await report(cloud)
    cloud.clock.set('2026-12-14T10:00')
    const leaves = [{ from: '2026-12-14', to: '2026-12-14', reason: '' }]
    await cloud.services.db.collection('people').update({ _id: 'worker-wang' }, { leaves })
    const { late } = await overview('supervisor-zhou')
    expect(late.map(({ hold, cases }) => [hold, cases[0]?.id])).toEqual([['awayPerson', caseId]])
  })
})

describe('a place', () => {
  it('shows the way down to it from where the caller may look', async () => {
    const pathOf = async (who: string) => (await overview(who)).place.path.map(node => node.name)
    const county = await pathOf('supervisor-zhou')
    expect(county).toHaveLength(3)
    expect(await pathOf('desk-lin')).toEqual(county.slice(2))
  })

  it.each([
    ['leader-zhao', codes.willow],
    ['desk-lin', codes.street],
    ['supervisor-zhou', 'no-such-place'],
    ['worker-wang', codes.gridA],
    ['resident-li', codes.county],
  ])('%s is refused figures of %s', async (who, scope) => {
    expect(await cloud.refusal(`custom:${who}`, 'figures', 'overview', { scope })).toBe('NOT_ALLOWED')
  })

  it('has its lights by what lies below, down to the grid', async () => {
    await report(cloud)
    const county = await ask('supervisor-zhou', 'lights', { scope: codes.county })
    expect(county.below.map(line => [line.code, line.open])).toEqual([[codes.street, 1]])
    const community = await ask('supervisor-zhou', 'lights', { scope: codes.osmanthus })
    expect(community.below.map(line => [line.code, line.green]).sort()).toEqual([
      [codes.gridA, 1],
      [codes.gridB, 0],
    ])
    const grid = await ask('supervisor-zhou', 'lights', { scope: codes.gridA })
    expect([grid.place.isGrid, grid.lights.green, grid.below]).toEqual([true, 1, []])
  })

  it('has a map of its grids', async () => {
    await report(cloud)
    const ring: [number, number][] = [
      [108.9, 34.2],
      [108.91, 34.2],
      [108.9, 34.21],
    ]
    const area = { code: codes.gridA, name: '第七网格', isGrid: true, rings: [ring], anchor: ring[0]! }
    await cloud.services.db.collection('orgUnits').update({ code: codes.osmanthus }, { areas: [area] })
    const map = await ask('supervisor-zhou', 'gridLights', { scope: codes.county })
    expect(map.areas.map(each => [each.code, each.lights.green])).toContainEqual([codes.gridA, 1])
    expect(map.areas.reduce((sum, each) => sum + each.lights.open, 0)).toBe(1)
    const grid = await ask('leader-zhao', 'gridLights', { scope: codes.gridA })
    expect([grid.bounds, grid.areas.length]).toEqual([[108.9, 34.2, 108.91, 34.21], 1])
  })
})

describe('days that were written down', () => {
  it('are compared with; a day is written once, and a place where nothing was open has noughts', async () => {
    const caseId = await report(cloud)
    expect(await noteTheDay()).toEqual({ noted: 4, removed: 0 })
    expect(await noteTheDay()).toEqual({ noted: 0 })
    await act(cloud, 'resident-li', caseId, 'withdraw')
    cloud.clock.set('2026-11-30T00:10')
    await noteTheDay()
    const { weekAgo, weeks } = await overview('supervisor-zhou')
    expect(weekAgo).toMatchObject({ day: '2026-11-23', open: 1, green: 1 })
    expect(weeks.map(({ day, open }) => [day, open])).toEqual([
      ['2026-11-23', 1],
      ['2026-11-30', 0],
    ])
    const willow = await overview('supervisor-zhou', codes.willow)
    expect(willow.weekAgo).toMatchObject({ open: 0 })
  })

  it('are missing, not nought, when nobody counted', async () => {
    await noteTheDay()
    cloud.clock.set('2026-12-01T09:00')
    expect(await overview('supervisor-zhou')).toMatchObject({ weekAgo: null, weeks: [] })
  })

  it('are done again after a run that died, and leave after more than a year', async () => {
    await report(cloud)
    await noteTheDay()
    await cloud.services.db.collection('lightDays').remove({ code: codes.county })
    expect(await noteTheDay()).toEqual({ noted: 4, removed: 0 })
    cloud.clock.set('2028-01-10T09:00')
    expect(await noteTheDay()).toMatchObject({ removed: 4 })
  })
})

it('督办 orders are listed by how far they are', async () => {
  const replied = await caseFor(cloud, 'acceptSupervision')
  const ordered = await caseFor(cloud, 'replySupervision')
  const settled = await caseFor(cloud, 'acceptSupervision')
  await act(cloud, 'supervisor-zhou', settled, 'acceptSupervision')
  const list = (state: string) => ask('supervisor-zhou', 'supervisions', { scope: codes.county, state })
  const idsOf = async (state: string) => (await list(state)).cases.map(each => each.case.id)
  expect(await idsOf('awaitsVerdict')).toEqual([replied])
  expect(await idsOf('awaitsReply')).toEqual([ordered])
  expect(await idsOf('lateReply')).toEqual([])
  expect(await idsOf('settled')).toEqual([settled])
  const [verdict] = (await list('awaitsVerdict')).cases
  expect(verdict?.case.acts).toEqual(['acceptSupervision', 'returnSupervision'])
  cloud.clock.set('2026-12-14T10:00')
  expect((await list('lateReply')).counts).toEqual({ awaitsReply: 1, lateReply: 1, awaitsVerdict: 1 })
  const [late] = (await list('lateReply')).cases
  expect([late?.case.id, late?.case.acts]).toEqual([ordered, ['supervise', 'endSupervision']])
  await act(cloud, 'resident-li', ordered, 'withdraw')
  expect((await list('lateReply')).cases[0]?.case).toMatchObject({ held: null, acts: ['endSupervision'] })
})

it('who is responsible for what is open is listed, those with most that is late first, and filters the cases', async () => {
  const mine = [await caseIn(cloud, 'handling'), await caseIn(cloud, 'handling')]
  await caseIn(cloud, 'withdrawn')
  const desk = await caseFor(cloud, 'decide')
  cloud.clock.set('2026-12-14T10:00')
  const { assignees } = await ask('supervisor-zhou', 'assignees', { scope: codes.county })
  expect(assignees).toEqual([
    { kind: 'person', id: 'worker-wang', name: '王芳', open: 2, red: 2 },
    { kind: 'desk', id: codes.osmanthus, name: '桂花社区工作站', open: 1, red: 1 },
  ])
  const casesOf = async (assigneeId: string) =>
    (await ask('supervisor-zhou', 'cases', { scope: codes.county, filter: { assigneeId }, order: 'due' })).cases
  expect((await casesOf('worker-wang')).map(each => each.id).sort()).toEqual(mine.sort())
  expect((await casesOf(codes.osmanthus)).map(each => each.id)).toEqual([desk])
  expect((await ask('supervisor-zhou', 'assignees', { scope: codes.willow })).assignees).toEqual([])
})

it('a case is found by its number, whatever became of it, in the place only', async () => {
  const caseId = await caseIn(cloud, 'withdrawn')
  const { caseNo } = (await cloud.services.db.collection('cases').get(caseId))!
  const find = async (scope: string, number: string) =>
    (await ask('supervisor-zhou', 'cases', { scope, filter: { caseNo: number }, order: 'due' })).cases.map(
      each => each.id,
    )
  expect(await find(codes.county, caseNo.toLowerCase())).toEqual([caseId])
  expect(await find(codes.county, caseNo.slice(0, 10))).toEqual([caseId])
  expect(await find(codes.willow, caseNo)).toEqual([])
})

it('what turned out to be about staff is not the grid’s any more, nor in its figures', async () => {
  const caseId = await caseIn(cloud, 'handling')
  await act(cloud, 'worker-wang', caseId, 'recategorise', { categoryId: 'conduct' })
  const openIn = async (scope: string) => (await ask('supervisor-zhou', 'lights', { scope })).lights.open
  const casesIn = async (scope: string, filter = {}) =>
    (await ask('supervisor-zhou', 'cases', { scope, filter, order: 'due' })).cases.length
  const registeredIn = async (scope: string) =>
    (await ask('supervisor-zhou', 'rates', { scope, month: '2026-11' })).figures.registered
  for (const count of [openIn, casesIn, registeredIn]) {
    expect([await count(codes.osmanthus), await count(codes.gridA)]).toEqual([1, 0])
  }
  expect(await casesIn(codes.gridA, { categoryId: 'conduct' })).toBe(0)
})

it('the monthly report says cell by cell what stands in it', async () => {
  await caseIn(cloud, 'closed')
  await caseIn(cloud, 'withdrawn')
  await caseIn(cloud, 'sentBack')
  await caseFor(cloud, 'acceptSupervision')
  cloud.clock.set('2026-12-14T10:00')
  const asked = { requestId: newId(), scope: codes.street, month: '2026-11' }
  const { url, fileName } = await ask('supervisor-zhou', 'exportReport', asked)
  expect(fileName).toBe('督办月报-城南街道-2026-11.xlsx')
  const sheets = await readSheet(Buffer.from(await (await fetch(url)).arrayBuffer()))
  const cells = Object.fromEntries(sheets.map(({ sheet, data }) => [sheet, data]))
  expect(Object.keys(cells)).toEqual(['三率和总数', '没有计入的', '各单位', '时长', '类别', '每天', '依据'])
  expect(cells.三率和总数).toEqual([
    ['项目', '分子', '分母', '本月', '上月'],
    ['响应率', 2, 3, '66.7%', '没有可算的'],
    ['解决率', 1, 3, '33.3%', '没有可算的'],
    ['满意率', 1, 1, '100.0%', '没有可算的'],
    ['派错率', 1, 4, '25.0%', '没有可算的'],
    ['登记', null, null, 4, 0],
    ['已答复', null, null, 1, 0],
    ['按时答复', null, null, 1, 0],
    ['还在办', null, null, 2, 0],
    ['还在办且超期', null, null, 2, 0],
    ['满意', null, null, 1, 0],
    ['基本满意', null, null, 0, 0],
    ['不满意', null, null, 0, 0],
    ['要求重办', null, null, 0, 0],
    ['督办的事', null, null, 1, 0],
    ['督办单', null, null, 1, 0],
    ['督办按时回复', null, null, 1, 0],
    ['督办了结', null, null, 0, 0],
    ['报过两次以上的人', null, null, 1, 0],
    ['知道是谁的报事人', null, null, 1, 0],
  ])
  expect(cells.没有计入的).toEqual([
    ['原因', '响应率', '解决率', '满意率'],
    ['报事人撤回', 1, 1, 1],
    ['并入另一件，在那一件里算', 0, 0, 0],
    ['不予受理，已说明原因', 0, 0, 0],
    ['网格员自己发现，没有报事人', 0, 0, 0],
    ['等报事人回答，或已提交研究，时限停着', 0, 0, 0],
    ['还没有到期', 0, 0, 0],
    ['还没有答复', 0, 0, 2],
    ['没有说看法', 0, 0, 0],
  ])
  expect(cells.各单位).toEqual([
    ['单位', '登记', '已答复', '按时答复', '还在办且超期', '督办的事', '响应率', '解决率', '满意率'],
    ['桂花社区', 4, 1, 1, 2, 1, '66.7%', '33.3%', '100.0%'],
    ['柳林社区', 0, 0, 0, 0, 0, '没有可算的', '没有可算的', '没有可算的'],
  ])
  expect(cells.时长?.[3]).toEqual(['到答复', 1, '0 分钟', '0 分钟'])
  expect(cells.类别).toEqual([
    ['类别', '登记', '超期'],
    ['市政设施', 4, 2],
  ])
  expect(cells.每天).toHaveLength(31)
  expect(cells.每天?.[23]).toEqual(['2026-11-23', 4, 1])
  expect(cells.依据?.slice(1, 6)).toEqual([
    ['登记日期', '2026-11-01 至 2026-11-30'],
    ['统计时间', '2026-12-14 10:00'],
    ['工作日历', '随系统带来的一版，放假安排定到 2026-12-30'],
    ['网格版本', 'small-1'],
    [expect.stringContaining('第 1 版'), '4 件'],
  ])
  expect(JSON.stringify(cells)).not.toMatch(/李建国|13812342216|王芳/)
})

it('what has ended is looked for among the days asked for, a month of them', async () => {
  const caseId = await caseIn(cloud, 'withdrawn')
  cloud.clock.set('2027-01-10T10:00')
  const listed = async (days: object) => {
    const filter = { statuses: ['withdrawn', 'closed'], ...days }
    const { cases, since, order } = await ask('supervisor-zhou', 'cases', { scope: codes.county, filter, order: 'due' })
    return [cases.map(each => each.id), since, order]
  }
  expect(await listed({})).toEqual([[], '2026-12-10', 'created'])
  expect(await listed({ registeredTo: '2026-11-30' })).toEqual([[caseId], '2026-10-30', 'created'])
  expect(await listed({ registeredFrom: '2026-11-24', registeredTo: '2026-11-30' })).toEqual([
    [],
    '2026-11-24',
    'created',
  ])
  expect(await listed({ registeredFrom: '2020-01-01', registeredTo: '2026-11-23' })).toEqual([
    [caseId],
    '2026-10-23',
    'created',
  ])
})
