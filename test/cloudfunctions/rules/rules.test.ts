import type { RulesInput } from '@shared/deadlines/rules-input'
import type { OutputOf } from '@shared/kernel/contract'
import type { RulesView, rulesActions } from '@shared/rules/actions'
import { countAll, countBy } from '@shared/rules/dry-run-counts'
import { act, caseIn, report } from '../../support/act'
import { newId } from '../../support/builders'
import { startTestCloud, type TestCloud } from '../../support/cloud'
import { beijing } from '../../support/fixed-clock'
import { codes } from '../../support/small-territory'

let cloud: TestCloud
beforeEach(async () => {
  cloud = await startTestCloud()
})
afterEach(() => cloud.stop())

const admin = 'custom:admin-ding'
const get = () => cloud.ask<RulesView>(admin, 'rules', 'get')
/** The rules in force with 一般 promised in so many working days. */
async function normalIn(amount: number): Promise<RulesInput> {
  const { rules } = await get()
  const [first, ...others] = rules.policies
  const limits = { ...first!.limits, normal: { ...first!.limits.normal, amount } }
  return { ...rules, policies: [{ ...first!, limits }, ...others] }
}
const publish = (rules: RulesInput, more: object = {}) =>
  cloud.call(admin, 'rules', 'publish', { requestId: newId(), seenVersion: 1, note: '试行', rules, ...more })
const dueOn = async (caseId: string) => (await cloud.services.db.collection('cases').get(caseId))!.deadline.dueOn

describe('publishing', () => {
  it('holds for what is reported from then on and changes nothing of open cases', async () => {
    const before = await report(cloud)
    const stored = await cloud.services.db.collection('cases').get(before)
    expect(await publish(await normalIn(3))).toMatchObject({
      ok: true,
      data: { version: 2, byName: '丁一', note: '试行' },
    })
    cloud.clock.advance(10_000)
    expect(await cloud.services.db.collection('cases').get(before)).toEqual(stored)
    const after = await report(cloud)
    expect([await dueOn(before), await dueOn(after)]).toEqual(['2026-11-30', '2026-11-26'])
    const counted = await act(cloud, 'worker-wang', before, 'accept')
    expect(counted.deadline).toMatchObject({ dueOn: '2026-11-30', limit: { amount: 5 } })
    expect((await cloud.services.db.collection('cases').get(after))?.deadline).toMatchObject({ policyVersion: 2 })
  })

  it('maps a category to another policy', async () => {
    const { rules } = await get()
    await publish({ ...rules, policyOfCategory: { facility: 'close-7-15-30' } })
    cloud.clock.advance(10_000)
    expect((await cloud.services.db.collection('cases').get(await report(cloud)))?.deadline).toMatchObject({
      policyId: 'close-7-15-30',
      terms: { unit: 'calendarDays', amount: 7 },
    })
  })

  it('of two administrators at once one is told', async () => {
    const [three, four] = [await normalIn(3), await normalIn(4)]
    const answers = await Promise.all([publish(three), publish(four)])
    expect(answers.filter(each => each.ok)).toHaveLength(1)
    expect(answers.find(each => !each.ok)).toMatchObject({ error: { code: 'CHANGED_MEANWHILE' } })
    expect((await get()).version).toBe(2)
    expect(await cloud.services.db.collection('rules').count({})).toBe(2)
  })

  it('twice with one request is once', async () => {
    const request = { requestId: newId() }
    const rules = await normalIn(3)
    const first = await publish(rules, request)
    expect(await publish(rules, request)).toMatchObject({ ok: true, data: first.ok && first.data })
    expect(await cloud.services.db.collection('rules').count({})).toBe(2)
  })

  it('refuses a set that does not hold together, and writes nothing', async () => {
    const { rules } = await get()
    const answer = await publish({ ...rules, defaultPolicyId: 'other', policies: rules.policies.slice(1) })
    expect(answer).toMatchObject({
      ok: false,
      error: {
        code: 'INPUT_INVALID',
        fields: [
          { path: 'policies', rule: 'policyMissing' },
          { path: 'defaultPolicyId', rule: 'policyUnknown' },
        ],
      },
    })
    expect(await cloud.services.db.collection('rules').count({})).toBe(0)
  })

  it('is for the administrator of everything', async () => {
    const rules = await normalIn(3)
    const people = cloud.services.db.collection('people')
    const streetAdmin = { _id: 'admin-street', identities: ['custom:admin-street'] }
    const roles = [{ role: 'admin' as const, scope: codes.street }]
    await people.insert({ ...(await people.get('admin-ding'))!, ...streetAdmin, roles })
    const request = { requestId: newId(), seenVersion: 1, note: '试行', rules }
    for (const who of ['resident-li', 'worker-wang', 'desk-he', 'supervisor-zhou', 'admin-street']) {
      expect([who, await cloud.refusal(`custom:${who}`, 'rules', 'publish', request)]).toEqual([who, 'NOT_ALLOWED'])
      expect([who, await cloud.refusal(`custom:${who}`, 'rules', 'dryRun', { rules })]).toEqual([who, 'NOT_ALLOWED'])
    }
  })

  it('says who may change them, and what rungs and departments there are to choose from', async () => {
    const people = cloud.services.db.collection('people')
    const roles = [{ role: 'admin' as const, scope: codes.street }]
    const streetAdmin = { _id: 'admin-street', identities: ['custom:admin-street'] }
    await people.insert({ ...(await people.get('admin-ding'))!, ...streetAdmin, roles })
    const seenBy = (who: string) => cloud.ask<RulesView>(`custom:${who}`, 'rules', 'get')
    expect(await seenBy('admin-ding')).toMatchObject({
      mayChange: true,
      levelNames: ['区县', '街道', '社区', '网格'],
      departments: [],
    })
    expect(await seenBy('admin-street')).toMatchObject({ mayChange: false })
    expect(await seenBy('resident-li')).toMatchObject({ mayChange: false })
  })

  it('another ladder is climbed from then on, also by cases that stand on a rung that is gone', async () => {
    const worker = await caseIn(cloud, 'handling')
    const leader = await caseIn(cloud, 'handling')
    await act(cloud, 'worker-wang', leader, 'escalate')
    const { rules } = await get()
    const [first, , community, street, county] = rules.ladder
    // Without the leader and the city, the street before the community.
    const ladder = [first!, street!, community!, county!]
    expect(await publish({ ...rules, ladder })).toMatchObject({ ok: true, data: { rules: { ladder } } })
    cloud.clock.advance(10_000)
    for (const [who, to, level] of [
      ['worker-wang', codes.street, 3],
      ['desk-ma', codes.osmanthus, 2],
      ['desk-lin', codes.county, 4],
    ] as const) {
      expect(await act(cloud, who, worker, 'escalate')).toMatchObject({ responsible: { id: to } })
      expect((await cloud.services.db.collection('cases').get(worker))?.ladder.level).toBe(level)
    }
    expect(await act(cloud, 'leader-zhao', leader, 'escalate')).toMatchObject({ responsible: { id: codes.street } })
  })

  it('refuses a rung that the organisation does not have', async () => {
    const { rules } = await get()
    const ladder = [...rules.ladder, { role: 'station' as const, nodesUp: 7, share: 0 }]
    const wrong = { ok: false, error: { fields: [{ path: 'ladder.6', rule: 'rungUnknown' }] } }
    expect(await publish({ ...rules, ladder })).toMatchObject(wrong)
    expect(await cloud.call(admin, 'rules', 'dryRun', { rules: { ...rules, ladder } })).toMatchObject(wrong)
  })

  it('gives a department another share of what is reported from then on', async () => {
    const { rules } = await get()
    const [firstPolicy, ...others] = rules.policies
    const departments = { share: 0.2, shareOf: { [codes.county]: 0.4 } }
    await publish({ ...rules, policies: [{ ...firstPolicy!, departments }, ...others] })
    cloud.clock.advance(10_000)
    const caseId = await caseIn(cloud, 'handling')
    await act(cloud, 'worker-wang', caseId, 'transfer', { to: { kind: 'person', id: 'handler-liu' } })
    // Two fifths of five days: two days from Tuesday.
    expect((await cloud.services.db.collection('cases').get(caseId))?.ladder.shareDueAt).toBe(
      beijing('2026-11-25T18:00'),
    )
  })

  it('is kept: who, when, why, newest first', async () => {
    await publish(await normalIn(3))
    await publish(await normalIn(4), { seenVersion: 2, note: '再试' })
    const { versions, more } = await cloud.ask<OutputOf<typeof rulesActions.history>>(
      'custom:desk-lin',
      'rules',
      'history',
    )
    expect(versions.map(({ version, byName, note }) => [version, byName, note])).toEqual([
      [3, '丁一', '再试'],
      [2, '丁一', '试行'],
      [1, null, null],
    ])
    expect(more).toBe(false)
    expect(await cloud.refusal('custom:resident-li', 'rules', 'history')).toBe('NOT_ALLOWED')
  })
})

describe('the dry run', () => {
  type Page = OutputOf<typeof rulesActions.dryRun>
  async function dryRun(rules: RulesInput, more: object = {}) {
    const pages: Page[] = []
    for (let after: Page['next'] | undefined; after !== null; after = pages.at(-1)!.next) {
      pages.push(await cloud.ask<Page>(admin, 'rules', 'dryRun', { rules, ...more, ...(after ? { after } : {}) }))
    }
    return { month: pages[0]!.month, rows: pages.flatMap(page => page.rows), pages: pages.length }
  }

  /** Answered at noon so many working days after its Monday. */
  async function answeredAfter(days: number, more: Parameters<typeof report>[1] = {}): Promise<string> {
    cloud.clock.set('2026-10-12T09:41')
    const caseId = await caseIn(cloud, 'handling', more)
    cloud.clock.set(`2026-10-${12 + days}T12:00`)
    await act(cloud, 'worker-wang', caseId, 'resolve')
    cloud.clock.set('2026-11-23T09:41')
    return caseId
  }

  it('says how many would have been late against how many were, by class and community', async () => {
    await answeredAfter(2)
    await answeredAfter(4)
    await answeredAfter(8)
    await answeredAfter(4, { categoryId: 'dispute' })
    const open = await report(cloud)
    const { month, rows } = await dryRun(await normalIn(3))
    expect(month).toBe('2026-10')
    expect(countAll(rows)).toMatchObject({ cases: 4, wasLate: 1, wouldBeLate: 2 })
    expect([...countBy(rows, row => row.complexity)]).toMatchObject([
      ['normal', { cases: 3, wasLate: 1, wouldBeLate: 2 }],
      ['complex', { cases: 1, wasLate: 0, wouldBeLate: 0 }],
    ])
    expect([...countBy(rows, row => row.communityName)]).toMatchObject([
      ['桂花社区', { cases: 4, wasLate: 1, wouldBeLate: 2 }],
    ])
    expect(countAll((await dryRun(await normalIn(3), { month: '2026-11' })).rows).cases).toBe(1)
    expect(await cloud.services.db.collection('rules').count({})).toBe(0)
    expect(await dueOn(open)).toBe('2026-11-30')
  })

  it('counts the shares of the levels and departments that had a case, and says which it cannot', async () => {
    await answeredAfter(4)
    cloud.clock.set('2026-10-12T09:41')
    const caseId = await caseIn(cloud, 'handling')
    await act(cloud, 'worker-wang', caseId, 'transfer', { to: { kind: 'person', id: 'handler-liu' } })
    cloud.clock.set('2026-10-14T12:00')
    await act(cloud, 'handler-liu', caseId, 'accept')
    await act(cloud, 'handler-liu', caseId, 'resolve')
    cloud.clock.set('2026-11-23T09:41')
    const { rules } = await get()
    const [worker, ...above] = rules.ladder
    const [first, ...others] = rules.policies
    const edited = {
      ...rules,
      policies: [{ ...first!, departments: { share: 0.4, shareOf: {} } }, ...others],
      ladder: [{ ...worker!, share: 0.3 }, ...above.slice(1)],
    }
    // The worker had half of five days and answered on the fourth; the department a fifth, answering on the second.
    const was = { cases: 2, wasLate: 0, wouldBeLate: 0, wasLevelLate: 1, wasDepartmentLate: 1 }
    const same = { wouldBeLevelLate: 1, wouldBeDepartmentLate: 1, otherWay: 0 }
    expect(countAll((await dryRun(rules)).rows)).toEqual({ ...was, ...same })
    expect(countAll((await dryRun(edited)).rows)).toEqual({ ...was, ...same, wouldBeDepartmentLate: 0 })
    cloud.clock.set('2026-10-12T09:41')
    await act(cloud, 'worker-wang', await caseIn(cloud, 'handling'), 'escalate')
    cloud.clock.set('2026-11-23T09:41')
    expect(countAll((await dryRun(edited)).rows)).toMatchObject({ cases: 3, wasLevelLate: 1, otherWay: 1 })
  })

  it('keeps what was paused', async () => {
    cloud.clock.set('2026-10-12T09:41')
    const caseId = await caseIn(cloud, 'waiting')
    cloud.clock.set('2026-10-15T09:00')
    await act(cloud, 'resident-li', caseId, 'answerAsk')
    cloud.clock.set('2026-10-19T12:00')
    await act(cloud, 'worker-wang', caseId, 'resolve')
    cloud.clock.set('2026-11-23T09:41')
    // Three working days and two paused ones end on the evening of the 19th.
    expect(countAll((await dryRun(await normalIn(3))).rows)).toMatchObject({ cases: 1, wasLate: 0, wouldBeLate: 0 })
    expect(countAll((await dryRun(await normalIn(2))).rows)).toMatchObject({ cases: 1, wasLate: 0, wouldBeLate: 1 })
  })

  it('counts every case once over many pages, also those of one millisecond', async () => {
    const [sample] = [await answeredAfter(2)]
    const cases = cloud.services.db.collection('cases')
    const { createdAt, ...model } = (await cases.get(sample!))!
    const copies = Array.from({ length: 1100 }, (_, i) => ({
      ...model,
      _id: `copy-${i}`,
      caseNo: `copy-${i}`,
      createdAt: createdAt + (i < 700 ? 0 : i),
    }))
    for (let from = 0; from < copies.length; from += 100) await cases.insertMany(copies.slice(from, from + 100))
    const { rows, pages } = await dryRun(await normalIn(3))
    expect(countAll(rows).cases).toBe(1101)
    expect(pages).toBe(6)
  })
})

describe('the calendar of a year', () => {
  const year = (asked: number) =>
    cloud.ask<OutputOf<typeof rulesActions.calendar>>('custom:resident-li', 'rules', 'calendar', { year: asked })

  it('shows what is published', async () => {
    const { published, days } = await year(2026)
    expect(published).toBe(true)
    expect(days).toHaveLength(39)
    expect(days[0]).toMatchObject({ date: '2026-01-01', kind: 'holiday', name: '元旦' })
  })

  it('shows the statutory days of a year without a notice as such', async () => {
    const { published, days, settledThrough } = await year(2027)
    expect(published).toBe(false)
    expect(settledThrough).toBe('2026-12-30')
    expect(days).toHaveLength(6)
    expect(days.every(day => day.notice === null)).toBe(true)
  })
})
