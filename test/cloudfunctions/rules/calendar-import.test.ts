import { replayCase } from '@shared/cases/apply-event'
import type { CaseDetail } from '@shared/cases/case-views'
import { nextCheckOf } from '@shared/cases/checkpoints'
import { publishCalendar } from '../../../cloudfunctions/modules/rules/publish-calendar'
import type { Database } from '../../../cloudfunctions/platform/database'
import { parseCalendarFile } from '../../../scripts/import-calendar/calendar-file'
import { checkCalendar } from '../../../scripts/import-calendar/check-calendar'
import { importNote } from '../../../scripts/import-calendar/import-note'
import { finishRecount } from '../../../scripts/import-calendar/recount'
import { act, caseIn, report } from '../../support/act'
import { startTestCloud, type TestCloud } from '../../support/cloud'
import { beijing } from '../../support/fixed-clock'
import { interrupted } from '../../support/interrupted'

/** Made up: New Year 2027 is off through Sunday the 3rd, and Sunday 27 December 2026 is worked for it. */
const newYear2027 = {
  year: 2027,
  papers: ['https://www.gov.cn/made-up/2027.htm'],
  days: [
    { name: '元旦', date: '2026-12-27', isOffDay: false },
    { name: '元旦', date: '2027-01-01', isOffDay: true },
    { name: '元旦', date: '2027-01-02', isOffDay: true },
    { name: '元旦', date: '2027-01-03', isOffDay: true },
  ],
}

let cloud: TestCloud
beforeEach(async () => {
  cloud = await startTestCloud('2026-12-18T09:41')
})
afterEach(() => cloud.stop())

async function bring(file: unknown, db = cloud.services.db): Promise<number> {
  const parsed = parseCalendarFile(file)
  const checked = 'file' in parsed ? checkCalendar(parsed.file) : { ok: false as const, problems: parsed.problems }
  if (!checked.ok) throw new Error(checked.problems.join())
  await publishCalendar({ db, clock: cloud.clock }, checked.calendar, importNote(checked.calendar))
  const moved = await finishRecount(db, cloud.clock.now())
  cloud.clock.advance(10_000)
  return moved
}
/** The database of a process that ends with its second transaction, the one that notes that all is counted. */
function dyingAtLast(by: () => Promise<never>): Database {
  const { db } = cloud.services
  let transactions = 0
  return {
    command: db.command,
    collection: name => db.collection(name),
    transaction: work => {
      transactions += 1
      return transactions === 2 ? by() : db.transaction(work)
    },
  }
}

const stored = async (caseId: string) => (await cloud.services.db.collection('cases').get(caseId))!
const told = async (caseId: string, kind: string) =>
  (await cloud.services.db.collection('inbox').find({ where: { caseId }, limit: 50 }))
    .filter(each => each.kind === kind)
    .map(each => each.personId)
const recomputed = async (caseId: string) => (await stored(caseId)).events.filter(event => event.kind === 'recomputed')

describe('a deadline that runs into a year without a notice', () => {
  it('is provisional, and New Year is off by law', async () => {
    const caseId = await report(cloud, { categoryId: 'dispute' })
    const { deadline } = await cloud.ask<CaseDetail>('custom:resident-li', 'cases', 'get', { caseId })
    expect(deadline).toMatchObject({ dueOn: '2027-01-04', provisional: true })
  })
})

describe('the notice for a year', () => {
  it('moves the open deadlines it touches, also in the last days of the year before, and says so', async () => {
    const into2027 = await report(cloud, { categoryId: 'dispute' })
    const untouched = await report(cloud)
    cloud.clock.set('2026-12-22T09:41')
    const inDecember = await report(cloud)
    const before = await stored(untouched)
    expect((await stored(inDecember)).deadline).toMatchObject({ dueOn: '2026-12-29', provisional: false })

    expect(await bring(newYear2027)).toBe(2)
    expect((await stored(into2027)).deadline).toMatchObject({ dueOn: '2026-12-31', provisional: false })
    expect((await stored(inDecember)).deadline).toMatchObject({
      dueOn: '2026-12-28',
      dueAt: beijing('2026-12-28T18:00'),
    })
    expect(await stored(untouched)).toEqual({ ...before, outbox: (await stored(untouched)).outbox })
    for (const caseId of [into2027, inDecember]) {
      expect(await recomputed(caseId)).toMatchObject([
        { id: 'recomputed-calendar-2', note: '2027 年放假安排的通知（https://www.gov.cn/made-up/2027.htm）' },
      ])
      expect(await told(caseId, 'deadlineMoved')).toEqual(['resident-li'])
      expect(await told(caseId, 'dueDayMoved')).toEqual(['worker-wang'])
      const final = await stored(caseId)
      expect(replayCase(final)).toEqual(final)
    }
  })

  it('that only confirms the day takes the word provisional away and disturbs nobody', async () => {
    const caseId = await report(cloud, { categoryId: 'dispute' })
    const days = newYear2027.days.filter(day => day.isOffDay)
    expect(await bring({ ...newYear2027, days })).toBe(1)
    expect((await stored(caseId)).deadline).toMatchObject({ dueOn: '2027-01-04', provisional: false })
    expect(await told(caseId, 'deadlineMoved')).toEqual([])
    expect(await recomputed(caseId)).toHaveLength(1)
  })

  it('counts what is reported afterwards', async () => {
    await bring(newYear2027)
    const caseId = await report(cloud, { categoryId: 'dispute' })
    expect((await stored(caseId)).deadline).toMatchObject({ dueOn: '2026-12-31', provisional: false })
  })

  it('keeps pauses, also one that is still open, and extensions', async () => {
    const waiting = await caseIn(cloud, 'waiting', { categoryId: 'dispute' })
    const extended = await caseIn(cloud, 'handling', { categoryId: 'dispute' })
    await act(cloud, 'worker-wang', extended, 'askExtension', { amount: 2 })
    await act(cloud, 'leader-zhao', extended, 'decideExtension')
    await bring(newYear2027)
    expect((await stored(extended)).deadline).toMatchObject({ dueOn: '2027-01-05', extensions: [{ amount: 2 }] })
    expect((await stored(waiting)).deadline.pauses).toHaveLength(1)
    cloud.clock.set('2026-12-21T18:00')
    const { deadline } = await act(cloud, 'resident-li', waiting, 'answerAsk')
    // The day of the report never counts, so Monday the 21st is what the question took.
    expect(deadline).toMatchObject({ dueOn: '2027-01-04', provisional: false })
  })

  it('says nothing of a deadline that it does not touch, though more time was given while the reporter was asked', async () => {
    cloud.clock.set('2026-12-02T09:41')
    const caseId = await caseIn(cloud, 'waiting', { categoryId: 'dispute' })
    cloud.clock.set('2026-12-04T09:41')
    await act(cloud, 'worker-wang', caseId, 'askExtension', { amount: 2 })
    await act(cloud, 'leader-zhao', caseId, 'decideExtension')
    expect(await bring({ ...newYear2027, days: newYear2027.days.filter(day => day.isOffDay) })).toBe(0)
    expect(await recomputed(caseId)).toEqual([])
    expect(await told(caseId, 'deadlineMoved')).toEqual([])
  })

  it('leaves what was answered alone', async () => {
    const caseId = await caseIn(cloud, 'answered', { categoryId: 'dispute' })
    const before = await stored(caseId)
    expect(await bring(newYear2027)).toBe(0)
    expect((await stored(caseId)).deadline).toEqual(before.deadline)
  })

  it('moves the next look of what is not promised anew', async () => {
    // Late since Friday the 25th, so the next levels hear of it on working days; Sunday the 27th becomes one.
    const caseId = await report(cloud)
    cloud.clock.set('2026-12-25T20:00')
    await cloud.sweep()
    expect((await stored(caseId)).nextCheckAt).toBe(beijing('2026-12-28T18:00') + 1)
    expect(await bring(newYear2027)).toBe(0)
    expect((await stored(caseId)).nextCheckAt).toBe(beijing('2026-12-27T18:00') + 1)
    expect(await recomputed(caseId)).toEqual([])
  })

  it('twice is once', async () => {
    const caseId = await report(cloud, { categoryId: 'dispute' })
    expect(await bring(newYear2027)).toBe(1)
    const once = await stored(caseId)
    expect(await bring(newYear2027)).toBe(0)
    expect(await stored(caseId)).toEqual(once)
    expect(await cloud.services.db.collection('rules').count({})).toBe(2)
  })

  it.each([
    ['before anything was counted again', 1],
    ['half-way', 4],
    ['before it was noted as done', 6],
  ])('killed %s goes on where it stopped: the same result, one event, one message', async (_where, nth) => {
    const caseIds: string[] = []
    for (let i = 0; i < 5; i += 1) caseIds.push(await report(cloud, { categoryId: 'dispute' }))
    const by = async () => {
      throw new Error('the process ends here')
    }
    const dying =
      nth > caseIds.length
        ? dyingAtLast(by)
        : interrupted(cloud.services.db, { collection: 'cases', method: 'update', nth, by })
    await expect(bring(newYear2027, dying)).rejects.toThrow('the process ends here')
    await bring(newYear2027)
    for (const caseId of caseIds) {
      const final = await stored(caseId)
      expect(final.deadline).toMatchObject({ dueOn: '2026-12-31', provisional: false })
      expect(await recomputed(caseId)).toHaveLength(1)
      expect(await told(caseId, 'deadlineMoved')).toEqual(['resident-li'])
      expect(final.nextCheckAt).toBe(nextCheckOf(final, await cloud.services.rules()))
    }
    expect(await cloud.services.db.collection('rules').get('calendar')).toMatchObject({ recounted: true })
  })

  it('meets acts at the same moment without losing either', async () => {
    const caseIds: string[] = []
    for (let i = 0; i < 6; i += 1) caseIds.push(await report(cloud, { categoryId: 'dispute' }))
    await Promise.all([bring(newYear2027), ...caseIds.map(caseId => act(cloud, 'worker-wang', caseId, 'accept'))])
    for (const caseId of caseIds) {
      expect(await stored(caseId)).toMatchObject({ status: 'handling', deadline: { dueOn: '2026-12-31' } })
      expect(await recomputed(caseId)).toHaveLength(1)
    }
  })

  it('goes over many pages', async () => {
    const model = await stored(await report(cloud, { categoryId: 'dispute' }))
    const copies = Array.from({ length: 450 }, (_, i) => ({ ...model, _id: `copy-${i}`, caseNo: `copy-${i}` }))
    for (let from = 0; from < copies.length; from += 150) {
      await cloud.services.db.collection('cases').insertMany(copies.slice(from, from + 150))
    }
    expect(await bring(newYear2027)).toBe(451)
    expect(await cloud.services.db.collection('cases').count({ 'deadline.dueOn': '2026-12-31' })).toBe(451)
  })
})

describe('local days and hours', () => {
  it('a local holiday and a half day move what they touch; the schedules stay', async () => {
    const caseId = await report(cloud)
    const notice = '清河县政府 2026〔9〕号'
    await bring({
      localHolidays: [{ date: '2026-12-23', name: '县庆', notice }],
      halfDays: [{ date: '2026-12-28', name: '半天', notice }],
    })
    expect((await stored(caseId)).deadline).toMatchObject({ dueAt: beijing('2026-12-28T12:00') })
    expect((await recomputed(caseId))[0]?.note).toBe(`本地放假安排（${notice}）`)
    await bring({ localHolidays: [], halfDays: [] })
    expect((await stored(caseId)).deadline).toMatchObject({ dueAt: beijing('2026-12-25T18:00') })
    expect((await recomputed(caseId)).map(event => event.id)).toEqual([
      'recomputed-calendar-2',
      'recomputed-calendar-3',
    ])
  })

  it('other opening hours close at another hour', async () => {
    const caseId = await report(cloud)
    await bring({
      hours: {
        spans: [
          ['08:30', '12:00'],
          ['13:30', '17:00'],
        ],
        halfDayClosesAt: '12:00',
      },
    })
    expect((await stored(caseId)).deadline.dueAt).toBe(beijing('2026-12-25T17:00'))
    expect(await told(caseId, 'deadlineMoved')).toEqual([])
  })
})
