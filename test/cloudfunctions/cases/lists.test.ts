import type { caseActions } from '@shared/cases/actions'
import type { CaseCard } from '@shared/cases/case-views'
import type { OutputOf } from '@shared/kernel/contract'
import { act, caseIn, report } from '../../support/act'
import { anEntry, aReport } from '../../support/builders'
import { startTestCloud, type TestCloud } from '../../support/cloud'

let cloud: TestCloud
beforeEach(async () => {
  cloud = await startTestCloud()
})
afterEach(() => cloud.stop())

interface Tasks {
  readonly cases: CaseCard[]
  readonly counts: object
  readonly recentlyAnswered: CaseCard[]
}
const tasks = (who: string) => cloud.ask<Tasks>(`custom:${who}`, 'cases', 'tasks')
const mine = (input: object = {}) =>
  cloud.ask<OutputOf<typeof caseActions.mine>>('custom:resident-li', 'cases', 'mine', input)

describe('tasks', () => {
  it('come earliest due first, with what is missing', async () => {
    const normal = await report(cloud)
    const complex = await report(cloud, { categoryId: 'dispute' })
    const inquiry = await report(cloud, { categoryId: 'inquiry' })
    await act(cloud, 'worker-wang', normal, 'accept')
    await act(cloud, 'worker-wang', normal, 'ask')
    const { cases, counts } = await tasks('worker-wang')
    expect(cases.map(card => [card.id, card.hint])).toEqual([
      [inquiry, 'acceptFirst'],
      [normal, 'reporterToAnswer'],
      [complex, 'acceptFirst'],
    ])
    expect(counts).toEqual({ open: 3, red: 0, yellow: 0, dueToday: 0 })
  })

  it('count what is late, what is about to be, and what is due today', async () => {
    await report(cloud, { categoryId: 'inquiry' })
    await report(cloud)
    cloud.clock.set('2026-11-25T10:00')
    expect((await tasks('worker-wang')).counts).toEqual({ open: 2, red: 0, yellow: 1, dueToday: 1 })
    cloud.clock.set('2026-11-26T10:00')
    expect((await tasks('worker-wang')).counts).toEqual({ open: 2, red: 1, yellow: 0, dueToday: 0 })
  })

  it('hold those of a desk one sits at, and no other', async () => {
    const caseId = await caseIn(cloud, 'sentBack')
    expect((await tasks('desk-lin')).cases).toMatchObject([{ id: caseId, hint: 'sentBack' }])
    expect((await tasks('desk-liu')).cases).toEqual([])
    expect((await tasks('desk-ma')).cases).toEqual([])
    expect((await tasks('worker-wang')).cases).toEqual([])
  })

  it('leave out what is answered, and list it as answered for thirty days', async () => {
    const caseId = await caseIn(cloud, 'answered')
    const now = await tasks('worker-wang')
    expect(now.cases).toEqual([])
    expect(now.recentlyAnswered.map(card => card.id)).toEqual([caseId])
    cloud.clock.set('2026-12-24T09:41')
    expect((await tasks('worker-wang')).recentlyAnswered).toEqual([])
  })

  it('are not for residents', async () => {
    expect(await cloud.refusal('custom:resident-li', 'cases', 'tasks')).toBe('NOT_ALLOWED')
  })
})

describe('own reports', () => {
  it('are empty for somebody unknown', async () => {
    expect(await cloud.ask('uid:new', 'cases', 'mine')).toEqual({ cases: [], next: null })
  })

  it('come newest first, named and anonymous ones mixed, a page of twenty', async () => {
    const ids: string[] = []
    for (let n = 0; n < 23; n += 1) {
      cloud.clock.advance(60_000)
      ids.push(await report(cloud, { anonymous: n % 3 === 0 }))
    }
    const first = await mine()
    const second = await mine({ after: first.next })
    expect(first.cases).toHaveLength(20)
    expect(second.next).toBeNull()
    expect([...first.cases, ...second.cases].map(card => card.id)).toEqual(ids.reverse())
  })

  it('of the same instant are all listed once, whichever page they fall on', async () => {
    const ids: string[] = []
    for (let n = 0; n < 23; n += 1) ids.push(await report(cloud, { anonymous: n % 3 === 0 }))
    const first = await mine()
    const second = await mine({ after: first.next })
    expect([...first.cases, ...second.cases].map(card => card.id).sort()).toEqual(ids.sort())
  })

  it('say what the reporter still has to do', async () => {
    const waiting = await caseIn(cloud, 'waiting')
    const answered = await caseIn(cloud, 'answered')
    const hints = Object.fromEntries((await mine()).cases.map(card => [card.id, card.hint]))
    expect(hints).toEqual({ [waiting]: 'youToAnswer', [answered]: 'rate' })
  })

  it('hold nothing that somebody else or a worker entered', async () => {
    await cloud.ask('custom:resident-zhang', 'cases', 'submit', aReport())
    await cloud.ask('custom:worker-wang', 'cases', 'quickEntry', anEntry())
    expect((await mine()).cases).toEqual([])
  })
})
