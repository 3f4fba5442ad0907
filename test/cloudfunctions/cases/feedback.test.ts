import { replayCase } from '@shared/cases/apply-event'
import type { CaseDetail } from '@shared/cases/case-views'
import { act, caseIn, refused, toldInPerson } from '../../support/act'
import { anEntry, newId } from '../../support/builders'
import { startTestCloud, type TestCloud } from '../../support/cloud'
import { beijing } from '../../support/fixed-clock'
import { codes } from '../../support/small-territory'

let cloud: TestCloud
beforeEach(async () => {
  cloud = await startTestCloud()
})
afterEach(() => cloud.stop())

const people = () => cloud.services.db.collection('people')
const stored = async (caseId: string) => (await cloud.services.db.collection('cases').get(caseId))!
const get = (who: string, caseId: string) => cloud.ask<CaseDetail>(`custom:${who}`, 'cases', 'get', { caseId })
const inbox = async (caseId: string, kind: string) =>
  (await cloud.services.db.collection('inbox').find({ where: { caseId, kind }, limit: 20 })).map(each => each.personId)

describe('who can read the answer in the app', () => {
  it('is answered by it at once: that is the feedback, and the clock stops', async () => {
    const caseId = await caseIn(cloud, 'answered')
    const { feedback, deadline, status } = await stored(caseId)
    expect({ status, feedback, answeredAt: deadline.answeredAt }).toEqual({
      status: 'answered',
      feedback: { channel: 'app', at: beijing('2026-11-23T09:41'), byName: '王芳', view: null, note: null },
      answeredAt: beijing('2026-11-23T09:41'),
    })
  })

  it('is answered too when anonymous', async () => {
    const caseId = await caseIn(cloud, 'answered', { anonymous: true, phone: null, name: null })
    expect(await stored(caseId)).toMatchObject({ status: 'answered', feedback: { channel: 'app' } })
  })

  it('may be called in addition; that moves neither clock nor the 15 days', async () => {
    const caseId = await caseIn(cloud, 'answered')
    const before = await stored(caseId)
    cloud.clock.set('2026-11-25T10:00')
    const after = await act(cloud, 'worker-wang', caseId, 'tell', { view: 'fair', note: '说还行' })
    expect(after).toMatchObject({ status: 'answered', reopenUntil: before.reopenUntil, feedback: { view: 'fair' } })
    expect((await stored(caseId)).deadline).toEqual(before.deadline)
  })
})

describe('who cannot', () => {
  it('is told by 首问责任人, from another grid too, and the clock runs until then', async () => {
    const caseId = await caseIn(cloud, 'telling')
    expect(await stored(caseId)).toMatchObject({
      status: 'telling',
      assignee: { kind: 'person', id: 'worker-chen' },
      reply: { personName: '王芳' },
      feedback: null,
      deadline: { answeredAt: null },
    })
    expect(await inbox(caseId, 'tellReporter')).toEqual(['worker-chen'])
    const { cases } = await cloud.ask<{ cases: { id: string; hint: string }[] }>('custom:worker-chen', 'cases', 'tasks')
    expect(cases).toMatchObject([{ id: caseId, hint: 'tellReporter' }])

    cloud.clock.set('2026-11-24T15:00')
    const told = await act(cloud, 'worker-chen', caseId, 'tell', {
      channel: 'visit',
      view: 'satisfied',
      note: '当面说了',
    })
    expect(told).toMatchObject({
      status: 'answered',
      feedback: { channel: 'visit', view: 'satisfied', byName: '陈晓', at: beijing('2026-11-24T15:00') },
      deadline: { answeredAt: beijing('2026-11-24T15:00') },
      reopenUntil: beijing('2026-12-09T23:59') + 59_999,
    })
    expect(told.events.at(-1)).toMatchObject({ kind: 'told', feedback: { channel: 'visit', view: 'satisfied' } })
    expect(await inbox(caseId, 'reporterTold')).toEqual(['worker-wang'])
    const final = await stored(caseId)
    expect(replayCase(final)).toEqual(final)
  })

  it.each([
    ['left', { leftAt: 1 }],
    ['is on leave', { leaves: [{ from: '2026-11-20', to: '2026-11-27', reason: '年假' }] }],
  ])('is told by who did the work when 首问责任人 %s', async (_why, change) => {
    const caseId = await toldInPerson(cloud)
    await act(cloud, 'worker-wang', caseId, 'accept')
    await people().update({ _id: 'worker-chen' }, change)
    const concluded = await act(cloud, 'worker-wang', caseId, 'resolve')
    expect(concluded).toMatchObject({ status: 'telling', responsible: { id: 'worker-wang' } })
    expect(concluded.acts).toContain('tell')
    expect(await inbox(caseId, 'tellReporter')).toEqual([])
  })

  it('is late when nobody tells in time, and answered late then', async () => {
    const caseId = await caseIn(cloud, 'telling')
    cloud.clock.set('2026-12-01T10:00')
    await cloud.sweep()
    expect((await stored(caseId)).events.map(event => event.kind)).toContain('turnedRed')
    const told = await act(cloud, 'worker-chen', caseId, 'tell')
    expect(told.deadline.light).toBe('red')
  })

  it('and is told nothing twice when nobody but the worker knows of it', async () => {
    const entry = anEntry({ channel: 'inPerson' })
    await cloud.ask('custom:worker-wang', 'cases', 'quickEntry', entry)
    const solved = await act(cloud, 'worker-wang', entry.submissionId, 'resolve')
    expect(solved).toMatchObject({ status: 'closed', feedback: null })
  })
})

describe('a reporter who says it is not done', () => {
  const unsatisfied = async () => {
    const caseId = await caseIn(cloud, 'telling')
    return { caseId, told: await act(cloud, 'worker-chen', caseId, 'tell', { view: 'unsatisfied' }) }
  }

  it('has it handled again at once, by who did the work and under a new clock', async () => {
    const { caseId, told } = await unsatisfied()
    expect(told.acts).toContain('reopenFor')
    cloud.clock.set('2026-11-26T10:00')
    const again = await act(cloud, 'worker-chen', caseId, 'reopenFor')
    expect(again).toMatchObject({
      status: 'dispatched',
      responsible: { id: 'worker-wang' },
      feedback: null,
      deadline: { dueOn: '2026-12-03', answeredAt: null },
    })
    expect((await stored(caseId)).ladder).toMatchObject({ level: 0, enteredAt: beijing('2026-11-26T10:00') })
    expect(await inbox(caseId, 'caseReopened')).toEqual(['worker-wang'])
  })

  it('only then, and only for fifteen days', async () => {
    const satisfied = await caseIn(cloud, 'answered')
    await act(cloud, 'worker-wang', satisfied, 'tell', { view: 'satisfied' })
    expect(await refused(cloud, 'worker-wang', satisfied, 'reopenFor')).toBe('CASE_STATE_FORBIDS')
    const { caseId } = await unsatisfied()
    cloud.clock.set('2026-12-09T00:00')
    expect(await refused(cloud, 'worker-chen', caseId, 'reopenFor')).toBe('REOPEN_TOO_LATE')
  })
})

describe('首问责任制', () => {
  const firstAsked = async (who: string) =>
    (await cloud.ask<{ firstAsked: { id: string }[] }>(`custom:${who}`, 'cases', 'tasks')).firstAsked.map(
      each => each.id,
    )

  it('keeps a case in the tasks of who was first asked until feedback is recorded', async () => {
    const caseId = await toldInPerson(cloud)
    expect(await firstAsked('worker-chen')).toEqual([caseId])
    expect(await firstAsked('worker-wang')).toEqual([])
    await act(cloud, 'worker-wang', caseId, 'accept')
    await act(cloud, 'worker-wang', caseId, 'resolve')
    // It is 陈晓's own task by now.
    expect(await firstAsked('worker-chen')).toEqual([])
    await act(cloud, 'worker-chen', caseId, 'tell')
    expect(await firstAsked('worker-chen')).toEqual([])
    expect((await get('desk-lin', caseId)).firstResponderName).toBe('陈晓')
  })

  it('holds when the case was handed on', async () => {
    const caseId = await caseIn(cloud, 'sentBack')
    expect(await firstAsked('worker-wang')).toEqual([caseId])
  })
})

describe('核查', () => {
  it('closes what was found done, and says who looked', async () => {
    const caseId = await caseIn(cloud, 'answered')
    const checked = await act(cloud, 'desk-lin', caseId, 'verify', { outcome: { passed: true, note: '去看过' } })
    expect(checked).toMatchObject({
      status: 'closed',
      verification: { passed: true, byName: '林秀梅', note: '去看过' },
    })
  })

  it('has what was not done handled again, and tells both sides', async () => {
    const caseId = await caseIn(cloud, 'answered')
    cloud.clock.set('2026-11-26T10:00')
    const again = await act(cloud, 'leader-zhao', caseId, 'verify', { outcome: { passed: false, note: '灯还是不亮' } })
    expect(again).toMatchObject({
      status: 'dispatched',
      responsible: { id: 'worker-wang' },
      reply: null,
      verification: { passed: false },
      deadline: { dueOn: '2026-12-03' },
    })
    expect(await inbox(caseId, 'caseNotDone')).toEqual(['worker-wang'])
    expect(await inbox(caseId, 'caseDoneAgain')).toEqual(['resident-li'])
  })

  it('may be a spot check after the end', async () => {
    const caseId = await caseIn(cloud, 'closed')
    expect(await act(cloud, 'desk-ma', caseId, 'verify')).toMatchObject({ status: 'closed' })
    const failed = { outcome: { passed: false, note: '又坏了' } }
    expect(await act(cloud, 'desk-ma', caseId, 'verify', failed)).toMatchObject({ status: 'dispatched' })
  })

  it('is never for whoever did the work', async () => {
    const caseId = await caseIn(cloud, 'sentBack')
    await act(cloud, 'desk-lin', caseId, 'accept')
    const answered = await act(cloud, 'desk-lin', caseId, 'resolve')
    expect(answered.acts).not.toContain('verify')
    expect(await refused(cloud, 'desk-lin', caseId, 'verify')).toBe('NOT_ALLOWED')
    expect((await get('desk-ma', caseId)).acts).toContain('verify')
  })

  it('is not for who answered in the name of a desk either', async () => {
    const caseId = await caseIn(cloud, 'waiting')
    await act(cloud, 'worker-wang', caseId, 'transfer')
    const answered = await act(cloud, 'desk-lin', caseId, 'resolve')
    expect(answered).toMatchObject({ status: 'answered', responsible: { kind: 'desk' } })
    expect(await refused(cloud, 'desk-lin', caseId, 'verify')).toBe('NOT_ALLOWED')
  })

  it('has one of two who check at once look again', async () => {
    const caseId = await caseIn(cloud, 'answered')
    const { revision } = await stored(caseId)
    const check = (who: string, passed: boolean) =>
      cloud.call(`custom:${who}`, 'cases', 'verify', {
        caseId,
        requestId: newId(),
        seenRevision: revision,
        outcome: { passed, note: '看过' },
      })
    const answers = await Promise.all([check('desk-lin', true), check('leader-zhao', false)])
    const refusals = answers.flatMap(answer => (answer.ok ? [] : [answer.error.code]))
    expect(refusals).toEqual(['CHANGED_MEANWHILE'])
  })

  it('is not for other places', async () => {
    const caseId = await caseIn(cloud, 'answered')
    expect(await refused(cloud, 'desk-liu', caseId, 'verify')).toBe('CASE_NOT_FOUND')
    expect((await stored(caseId)).orgPath).toContain(codes.osmanthus)
  })
})
