import { replayCase } from '@shared/cases/apply-event'
import { type CaseAct, caseAct } from '@shared/cases/case-act'
import { caseStatuses } from '@shared/cases/case-status'
import type { CaseDetail } from '@shared/cases/case-views'
import { act, caseFor, caseIn, inputOf, madeFor, refused, report } from '../../support/act'
import { newId } from '../../support/builders'
import { startTestCloud, type TestCloud } from '../../support/cloud'
import { beijing } from '../../support/fixed-clock'
import { codes } from '../../support/small-territory'

let cloud: TestCloud
beforeAll(async () => {
  cloud = await startTestCloud()
})
afterAll(() => cloud.stop())

const get = (who: string, caseId: string) => cloud.ask<CaseDetail>(`custom:${who}`, 'cases', 'get', { caseId })
const stored = async (caseId: string) => {
  const found = await cloud.services.db.collection('cases').get(caseId)
  if (!found) throw new Error('no such case')
  return found
}
const told = async (caseId: string) =>
  (await cloud.services.db.collection('inbox').find({ where: { caseId }, limit: 50 })).map(
    each => `${each.personId} ${each.kind}`,
  )

describe('from report to rating', () => {
  it('goes its whole way, and everybody hears what concerns them', async () => {
    const caseId = await report(cloud)
    await act(cloud, 'worker-wang', caseId, 'accept')
    await act(cloud, 'worker-wang', caseId, 'ask')
    await act(cloud, 'resident-li', caseId, 'answerAsk')
    await act(cloud, 'worker-wang', caseId, 'progress')
    await act(cloud, 'worker-wang', caseId, 'resolve')
    const rated = await act(cloud, 'resident-li', caseId, 'rate')
    expect(rated).toMatchObject({
      status: 'closed',
      viewer: 'reporter',
      rating: { value: 'satisfied' },
      acts: ['reopen'],
    })
    expect((await told(caseId)).sort()).toEqual([
      'resident-li caseAccepted',
      'resident-li caseAnswered',
      'resident-li workerAsked',
      'resident-li workerProgress',
      'worker-wang caseAssigned',
      'worker-wang caseRated',
      'worker-wang reporterAnswered',
    ])
    const final = await stored(caseId)
    expect(replayCase(final)).toEqual(final)
  })

  it('makes the person who accepts at the desk the one responsible', async () => {
    const caseId = await caseIn(cloud, 'sentBack')
    expect((await stored(caseId)).assignee).toMatchObject({ kind: 'desk', id: codes.osmanthus })
    const accepted = await act(cloud, 'desk-lin', caseId, 'accept')
    expect(accepted.responsible).toMatchObject({ kind: 'person', id: 'desk-lin' })
  })

  it('pauses the clock while the reporter is asked', async () => {
    const caseId = await caseIn(cloud, 'waiting')
    expect((await get('resident-li', caseId)).deadline.paused).toBe(true)
    cloud.clock.advance(24 * 3_600_000)
    const { deadline } = await act(cloud, 'resident-li', caseId, 'answerAsk')
    cloud.clock.advance(-24 * 3_600_000)
    // The day of the report does not count, so only 41 minutes of Tuesday morning were paused.
    expect(deadline).toMatchObject({ paused: false, dueAt: beijing('2026-12-01T09:41') })
  })

  it('goes to the desk twice when returned, then to the leader, then no further', async () => {
    const caseId = await caseIn(cloud, 'sentBack')
    const backToWang = { to: { kind: 'person', id: 'worker-wang' }, reason: '请你处理' }
    await act(cloud, 'desk-lin', caseId, 'transfer', backToWang)
    await act(cloud, 'worker-wang', caseId, 'sendBack')
    await act(cloud, 'desk-lin', caseId, 'transfer', backToWang)
    const third = await act(cloud, 'worker-wang', caseId, 'sendBack')
    expect(third.responsible).toMatchObject({ id: 'leader-zhao' })
    expect(third.deadline.dueAt).toBe((await stored(caseId)).deadline.dueAt)
    await act(cloud, 'leader-zhao', caseId, 'accept')
    expect(await refused(cloud, 'leader-zhao', caseId, 'sendBack')).toBe('SEND_BACK_EXHAUSTED')
  })

  it.each([
    ['a worker of another community', { kind: 'person', id: 'worker-sun' }],
    ['a resident', { kind: 'person', id: 'resident-zhang' }],
    ['outlet staff', { kind: 'person', id: 'outlet-guo' }],
    ['nobody known', { kind: 'person', id: 'nobody' }],
    ['whoever has it already', { kind: 'person', id: 'worker-wang' }],
    ['the desk of another community', { kind: 'desk', id: codes.willow }],
  ])('is not handed to %s', async (_who, to) => {
    const caseId = await caseIn(cloud, 'handling')
    expect(await refused(cloud, 'worker-wang', caseId, 'transfer', { to })).toBe('ASSIGNEE_UNAVAILABLE')
  })

  it.each([
    ['a neighbour in the community', { kind: 'person', id: 'worker-chen' }],
    ['the leader', { kind: 'person', id: 'leader-zhao' }],
    ['a department', { kind: 'person', id: 'handler-liu' }],
    ['the street desk', { kind: 'desk', id: codes.street }],
  ])('may be handed to %s', async (_who, to) => {
    const caseId = await caseIn(cloud, 'handling')
    const detail = await act(cloud, 'worker-wang', caseId, 'transfer', { to })
    expect(detail).toMatchObject({ status: 'dispatched', responsible: { id: to.id } })
  })

  it('is not handed to somebody on leave', async () => {
    const people = cloud.services.db.collection('people')
    await people.update({ _id: 'worker-chen' }, { leaves: [{ from: '2026-11-01', to: '2026-12-30', reason: '' }] })
    const caseId = await caseIn(cloud, 'handling')
    const code = await refused(cloud, 'worker-wang', caseId, 'transfer', { to: { kind: 'person', id: 'worker-chen' } })
    await people.update({ _id: 'worker-chen' }, { leaves: [] })
    expect(code).toBe('ASSIGNEE_UNAVAILABLE')
  })

  it('shows the phone once for a reason, and the reporter reads who looked and why', async () => {
    const caseId = await caseIn(cloud, 'handling')
    const before = await get('worker-wang', caseId)
    expect(before.reporter).toEqual({ anonymous: false, nameMasked: '李**', phoneMasked: '138****2216' })
    expect(JSON.stringify(before)).not.toContain('13812342216')
    const shown = await cloud.ask<{ name: string; phone: string }>('custom:worker-wang', 'cases', 'revealContact', {
      caseId,
      requestId: newId(),
      reason: '约上门时间',
    })
    expect(shown).toMatchObject({ name: '李建国', phone: '13812342216' })
    const read = await get('resident-li', caseId)
    expect(read.events.at(-1)).toMatchObject({ kind: 'contactRevealed', note: '约上门时间', actor: { name: '王芳' } })
  })

  it('has no phone to show when none was left', async () => {
    const caseId = await caseIn(cloud, 'handling', { phone: null })
    expect(await refused(cloud, 'worker-wang', caseId, 'revealContact')).toBe('CONTACT_NOT_LEFT')
  })

  it('is handled again with a new clock when the reporter is not satisfied', async () => {
    const caseId = await caseIn(cloud, 'answered')
    const unsatisfied = await act(cloud, 'resident-li', caseId, 'rate', { rating: 'unsatisfied' })
    expect(unsatisfied).toMatchObject({ status: 'answered', acts: ['reopen'] })
    expect(await refused(cloud, 'resident-li', caseId, 'rate')).toBe('ALREADY_RATED')
    cloud.clock.set('2026-11-26T10:00')
    const again = await act(cloud, 'resident-li', caseId, 'reopen')
    cloud.clock.set('2026-11-23T09:41')
    expect(again).toMatchObject({ status: 'dispatched', reply: null, rating: null, deadline: { dueOn: '2026-12-03' } })
    expect(await told(caseId)).toContain('worker-wang caseReopened')
  })

  it('is not handled again after fifteen days', async () => {
    const caseId = await caseIn(cloud, 'answered')
    cloud.clock.set('2026-12-09T00:00')
    const code = await refused(cloud, 'resident-li', caseId, 'reopen')
    cloud.clock.set('2026-11-23T09:41')
    expect(code).toBe('REOPEN_TOO_LATE')
  })
})

/** Who would do each act, were the state right. */
const doer: Record<CaseAct, string> = {
  accept: 'worker-wang',
  progress: 'worker-wang',
  ask: 'worker-wang',
  addPhotos: 'worker-wang',
  resolve: 'worker-wang',
  sendBack: 'worker-wang',
  transfer: 'worker-wang',
  revealContact: 'worker-wang',
  answerAsk: 'resident-li',
  tell: 'worker-wang',
  verify: 'desk-lin',
  rate: 'resident-li',
  reopen: 'resident-li',
  reopenFor: 'worker-wang',
  escalate: 'worker-wang',
  submitForDecision: 'worker-wang',
  decide: 'desk-lin',
  addCoHandler: 'worker-wang',
  removeCoHandler: 'worker-wang',
  withdraw: 'resident-li',
  reject: 'leader-zhao',
  askExtension: 'worker-wang',
  decideExtension: 'leader-zhao',
  recategorise: 'worker-wang',
  supervise: 'supervisor-zhou',
  replySupervision: 'worker-wang',
  acceptSupervision: 'supervisor-zhou',
  returnSupervision: 'supervisor-zhou',
  endSupervision: 'supervisor-zhou',
  markUrgent: 'worker-wang',
  supplement: 'resident-li',
  merge: 'desk-lin',
  recordErrand: 'worker-wang',
  releaseContent: 'desk-lin',
  blockContent: 'desk-lin',
}

describe('every act in every state', () => {
  it.each(caseStatuses)('what a screen offers in %s is what is allowed', async status => {
    let caseId = await caseIn(cloud, status)
    for (const name of caseAct.options) {
      const seen = await cloud.call(`custom:${doer[name]}`, 'cases', 'get', { caseId })
      const offered = seen.ok && (seen.data as CaseDetail).acts.includes(name)
      const request = { caseId, requestId: newId(), ...inputOf[name], ...(await madeFor(cloud, name, caseId)) }
      const answer = await cloud.call(`custom:${doer[name]}`, 'cases', name, request)
      expect([name, answer.ok]).toEqual([name, offered])
      if (answer.ok) caseId = await caseIn(cloud, status)
    }
  })

  it.each(caseAct.options)('%s done twice is one event', async name => {
    const caseId = await caseFor(cloud, name)
    const before = await stored(caseId)
    const request = { caseId, requestId: newId(), ...inputOf[name], ...(await madeFor(cloud, name, caseId)) }
    await cloud.ask(`custom:${doer[name]}`, 'cases', name, request)
    const messages = await told(caseId)
    await cloud.ask(`custom:${doer[name]}`, 'cases', name, request)
    expect((await stored(caseId)).events).toHaveLength(before.events.length + 1)
    expect(await told(caseId)).toEqual(messages)
  })
})

describe('two people at once', () => {
  it('only one of two takes a case from the desk, and the other is told to look again', async () => {
    await cloud.services.db.collection('people').insert({
      ...(await cloud.services.db.collection('people').get('desk-lin'))!,
      _id: 'desk-wu',
      identities: ['custom:desk-wu'],
    })
    const caseId = await caseIn(cloud, 'sentBack')
    const seenRevision = (await stored(caseId)).revision
    const take = (who: string) =>
      cloud.call(`custom:${who}`, 'cases', 'accept', { caseId, requestId: newId(), seenRevision })
    const answers = await Promise.all([take('desk-lin'), take('desk-wu')])
    expect(answers.filter(answer => answer.ok)).toHaveLength(1)
    expect(answers.find(answer => !answer.ok)).toMatchObject({
      error: { code: 'CHANGED_MEANWHILE' },
    })
    expect((await stored(caseId)).events.filter(event => event.kind === 'accepted')).toHaveLength(1)
  })

  it('keeps both of two things that were added at the same moment', async () => {
    const caseId = await caseIn(cloud, 'handling')
    const { revision } = await stored(caseId)
    const notes = ['一', '二', '三']
    await Promise.all(
      notes.map(note => act(cloud, 'worker-wang', caseId, 'progress', { note, seenRevision: revision })),
    )
    const added = (await stored(caseId)).events.filter(event => event.kind === 'progressed').map(event => event.note)
    expect(added.sort()).toEqual([...notes].sort())
  })

  it('stays in order when the clock of another instance is behind', async () => {
    const caseId = await caseIn(cloud, 'handling')
    cloud.clock.advance(-40)
    await act(cloud, 'worker-wang', caseId, 'resolve')
    cloud.clock.advance(40)
    const instants = (await stored(caseId)).events.map(event => event.at)
    expect(instants).toEqual([...instants].sort())
  })

  it('does not finish what somebody changed meanwhile', async () => {
    const caseId = await caseIn(cloud, 'handling')
    const { revision } = await stored(caseId)
    await act(cloud, 'worker-wang', caseId, 'progress')
    expect(await refused(cloud, 'worker-wang', caseId, 'resolve', { seenRevision: revision })).toBe('CHANGED_MEANWHILE')
  })

  it('says the same when the state has moved on', async () => {
    const caseId = await caseIn(cloud, 'handling')
    const { revision } = await stored(caseId)
    await act(cloud, 'worker-wang', caseId, 'resolve')
    expect(await refused(cloud, 'worker-wang', caseId, 'progress', { seenRevision: revision })).toBe(
      'CHANGED_MEANWHILE',
    )
  })
})
