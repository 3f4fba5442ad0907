import { strFromU8, unzipSync } from 'fflate'
import readSheet from 'read-excel-file/node'
import { act, caseIn, report } from '../../support/act'
import { anEntry, aPlace, newId } from '../../support/builders'
import { startTestCloud, type TestCloud } from '../../support/cloud'
import { proof, proofTimeout } from '../../support/proof'
import { codes } from '../../support/small-territory'

let cloud: TestCloud
beforeEach(async () => {
  cloud = await startTestCloud()
})
afterEach(() => cloud.stop())

interface Exported {
  readonly url: string
  readonly fileName: string
  readonly rows: number
}
const chosen = { scope: codes.osmanthus, period: '2026-11', channel: null, workerId: null }
const write = (register: string, more: object = {}, who = 'desk-lin') =>
  cloud.ask<Exported>(`custom:${who}`, 'registers', 'export', { requestId: newId(), register, ...chosen, ...more })
const download = async ({ url }: Exported) => Buffer.from(await (await fetch(url)).arrayBuffer())
/** Every cell of the file as another library reads it; null is an empty cell. */
const cellsOf = async (exported: Exported) => (await readSheet(await download(exported)))[0]!.data
const caseNo = async (caseId: string) => (await cloud.services.db.collection('cases').get(caseId))!.caseNo

describe('情况跟踪反馈表', () => {
  it('says cell by cell who did what, when, and how it was told', async () => {
    const rated = await caseIn(cloud, 'handling')
    cloud.clock.set('2026-11-24T10:05')
    await act(cloud, 'worker-wang', rated, 'resolve', { reply: '换了灯，问 13812342216' })
    await act(cloud, 'resident-li', rated, 'rate', { rating: 'fair' })
    const told = await caseIn(cloud, 'telling')
    cloud.clock.set('2026-11-25T15:30')
    await act(cloud, 'worker-chen', told, 'tell', { channel: 'visit', view: 'unsatisfied' })
    const open = await caseIn(cloud, 'dispatched')
    const sentBack = await caseIn(cloud, 'sentBack')

    const exported = await write('feedback')
    expect(exported).toMatchObject({ fileName: '情况跟踪反馈表-桂花社区-2026-11.xlsx', rows: 4 })
    expect(await cellsOf(exported)).toEqual([
      ['编号', '处理单位', '承办人', '受理时间', '办结时间', '处理情况', '反馈方式', '反馈时间', '满意度'],
      [
        await caseNo(rated),
        '桂花社区',
        '王芳',
        '2026-11-23 09:41',
        '2026-11-24 10:05',
        '换了灯，问 138****2216',
        '小程序',
        '2026-11-24 10:05',
        '基本满意',
      ],
      [
        await caseNo(told),
        '桂花社区',
        '王芳',
        '2026-11-24 10:05',
        '2026-11-24 10:05',
        '灯换好了',
        '上门',
        '2026-11-25 15:30',
        '不满意',
      ],
      [await caseNo(open), '桂花社区', '王芳', null, null, '待受理', null, null, null],
      [await caseNo(sentBack), '桂花社区工作站', '桂花社区工作站', null, null, '已退回', null, null, null],
    ])
  })

  it('keeps what looks like a formula a text', async () => {
    const caseId = await caseIn(cloud, 'handling')
    await act(cloud, 'worker-wang', caseId, 'resolve', { reply: '=HYPERLINK("http://x","看")' })
    for (const reply of ['+1', '-1', '@SUM(A1)']) {
      const other = await caseIn(cloud, 'handling')
      await act(cloud, 'worker-wang', other, 'resolve', { reply })
    }
    const exported = await write('feedback')
    expect((await cellsOf(exported)).slice(1).map(row => row[5])).toEqual([
      '=HYPERLINK("http://x","看")',
      '+1',
      '-1',
      '@SUM(A1)',
    ])
    const sheet = strFromU8(unzipSync(await download(exported))['xl/worksheets/sheet1.xml']!)
    expect(sheet).not.toContain('<f>')
  })

  it('survives characters that no XML may hold', async () => {
    const caseId = await caseIn(cloud, 'handling')
    await act(cloud, 'worker-wang', caseId, 'resolve', { reply: '半个字\ud83d，<b>&"\n第二行😀' })
    const [, row] = await cellsOf(await write('feedback'))
    expect(row?.[5]).toBe('半个字，<b>&"\n第二行😀')
  })

  it('is by month, place, channel and person', async () => {
    const early = await report(cloud)
    cloud.clock.set('2026-12-01T00:00')
    const late = await report(cloud)
    cloud.clock.advance(60_000)
    const elsewhere = anEntry({ place: aPlace({ scannedGridCode: codes.gridC }) })
    await cloud.ask('custom:worker-sun', 'cases', 'quickEntry', elsewhere)
    const numbers = async (more: object, who?: string) =>
      (await cellsOf(await write('feedback', more, who))).slice(1).map(row => row[0])
    const [first, second, third] = await Promise.all([early, late, elsewhere.submissionId].map(caseNo))
    expect(await numbers({})).toEqual([first])
    expect(await numbers({ period: '2026-12' })).toEqual([second])
    expect(await numbers({ period: '2026' })).toEqual([first, second])
    expect(await numbers({ period: '2026', scope: codes.street }, 'desk-ma')).toEqual([first, second, third])
    expect(await numbers({ period: '2026', scope: codes.street, channel: 'found' }, 'desk-ma')).toEqual([third])
    expect(await numbers({ period: '2026', scope: codes.gridA })).toEqual([first, second])
    expect(await numbers({ period: '2026', workerId: 'worker-wang' })).toEqual([])
    await act(cloud, 'worker-wang', late, 'accept')
    await act(cloud, 'worker-wang', late, 'resolve')
    expect(await numbers({ period: '2026', workerId: 'worker-wang' })).toEqual([second])
  })

  it(
    'drops none of more than a page, of ten thousand and more in a proof, registered at few instants',
    async () => {
      const caseId = await caseIn(cloud, 'closed')
      const cases = cloud.services.db.collection('cases')
      const { events, ...model } = (await cases.get(caseId))!
      const total = Math.min(proof(1050).numRuns, 10_050)
      for (let from = 1; from < total; from += 750) {
        await cases.insertMany(
          Array.from({ length: Math.min(750, total - from) }, (_, n) => {
            const number = String(from + n).padStart(6, '0')
            const createdAt = model.createdAt + Math.floor((from + n) / 2000)
            return { ...model, events: events.slice(0, 2), _id: `copy-${number}`, caseNo: `N-${number}`, createdAt }
          }),
        )
      }
      const exported = await write('feedback')
      expect(exported.rows).toBe(total)
      const numbers = (await cellsOf(exported)).slice(1).map(row => row[0])
      expect(new Set(numbers).size).toBe(total)
      expect(numbers).toHaveLength(total)
    },
    proofTimeout(20_000),
  )
})

describe('the archive', () => {
  it('lists what has ended, and only that, with who did it', async () => {
    const closed = await caseIn(cloud, 'closed')
    await caseIn(cloud, 'answered')
    const { cases, next } = await cloud.ask<{ cases: object[]; next: null }>(
      'custom:desk-lin',
      'registers',
      'archive',
      {
        ...chosen,
        period: '2026',
      },
    )
    expect(next).toBeNull()
    expect(cases).toMatchObject([
      { id: closed, doneBy: '王芳', unitName: '桂花社区', status: 'closed', view: 'satisfied' },
    ])
    const [heads, row, ...others] = await cellsOf(await write('archive'))
    expect(others).toEqual([])
    expect(Object.fromEntries(heads!.map((head, at) => [head, row![at]]))).toEqual({
      编号: await caseNo(closed),
      事项: '楼道灯坏了，晚上看不清',
      来源: '网页',
      类别: '市政设施',
      登记时间: '2026-11-23 09:41',
      处理单位: '桂花社区',
      首问责任人: '王芳',
      承办人: '王芳',
      办结时间: '2026-11-23 09:41',
      处理情况: '灯换好了',
      是否按时: '按时',
      满意度: '满意',
      核查: null,
      状态: '已办结',
    })
  })

  it('is paged without losing any', async () => {
    const entries = Array.from({ length: 53 }, () => anEntry({ solvedNote: '清走了' }))
    for (const entry of entries) await cloud.ask('custom:worker-wang', 'cases', 'quickEntry', entry)
    const read: string[] = []
    let after: object | undefined
    do {
      const page = await cloud.ask<{ cases: { id: string }[]; next: object | null }>(
        'custom:desk-lin',
        'registers',
        'archive',
        after ? { ...chosen, after } : chosen,
      )
      read.push(...page.cases.map(each => each.id))
      after = page.next ?? undefined
    } while (after)
    expect(read).toEqual(entries.map(entry => entry.submissionId).sort())
  })
})

it('the choices are the nodes, grids and people of a place', async () => {
  const { scopes, workers } = await cloud.ask<{
    scopes: { name: string; depth: number }[]
    workers: { name: string }[]
  }>('custom:desk-lin', 'registers', 'choices', { scope: codes.osmanthus })
  expect(scopes.map(({ name, depth }) => `${depth} ${name}`)).toEqual(['0 桂花社区', '1 第七网格', '1 第八网格'])
  expect(workers.map(each => each.name).sort()).toEqual(['林秀梅', '王芳', '陈晓'].sort())
})

it('a register is for those who run, supervise or administrate its place', async () => {
  const input = { requestId: newId(), register: 'feedback', ...chosen }
  for (const who of ['supervisor-zhou', 'admin-ding', 'desk-ma'])
    expect((await write('feedback', {}, who)).rows).toBe(0)
  for (const who of ['desk-liu', 'leader-zhao', 'worker-wang', 'handler-liu', 'resident-li']) {
    expect([who, await cloud.refusal(`custom:${who}`, 'registers', 'export', input)]).toEqual([who, 'NOT_ALLOWED'])
  }
  expect(await cloud.refusal('custom:desk-he', 'registers', 'export', { ...input, scope: 'nowhere' })).toBe(
    'NOT_ALLOWED',
  )
  expect(await cloud.refusal('custom:desk-lin', 'registers', 'export', { ...input, period: '2026-13' })).toBe(
    'INPUT_INVALID',
  )
})
