import type { caseActions } from '@shared/cases/actions'
import type { OutputOf } from '@shared/kernel/contract'
import { act, caseFor, caseIn, madeFor, refused } from '../../support/act'
import { newId } from '../../support/builders'
import { startTestCloud, type TestCloud } from '../../support/cloud'
import { beijing } from '../../support/fixed-clock'
import { codes } from '../../support/small-territory'

let cloud: TestCloud
beforeEach(async () => {
  jest.spyOn(console, 'log').mockImplementation(() => undefined)
  cloud = await startTestCloud()
})
afterEach(async () => {
  jest.restoreAllMocks()
  await cloud.stop()
})

const stored = async (caseId: string) => (await cloud.services.db.collection('cases').get(caseId))!
const told = async (caseId: string, kind: string) =>
  (await cloud.services.db.collection('inbox').find({ where: { caseId }, limit: 100 }))
    .filter(each => each.kind === kind)
    .map(each => `${each.personId} ${each.actorName}`)
    .sort()
const sweptAt = async (at: string) => {
  cloud.clock.set(at)
  await cloud.sweep()
}

describe('a 督办 order of a supervisor', () => {
  it('must be answered by the close of a working day; responsible and leader are told', async () => {
    const caseId = await caseIn(cloud, 'handling')
    const detail = await act(cloud, 'supervisor-zhou', caseId, 'supervise')
    expect(detail.supervision).toEqual({
      reason: '居民又打了电话',
      orderedAt: beijing('2026-11-23T09:41'),
      byName: '周岚',
      replyBy: beijing('2026-11-25T18:00'),
      reply: null,
      acceptedAt: null,
    })
    expect(await told(caseId, 'supervised')).toEqual(['worker-wang 周岚'])
    expect(await told(caseId, 'supervisedBelow')).toEqual(['leader-zhao 王芳'])
    expect((await stored(caseId)).nextCheckAt).toBe(beijing('2026-11-25T18:00') + 1)
  })

  it('is explained, returned, explained again and accepted, each told to the other side', async () => {
    const caseId = await caseIn(cloud, 'handling')
    await act(cloud, 'supervisor-zhou', caseId, 'supervise')
    const replied = await act(cloud, 'worker-wang', caseId, 'replySupervision')
    expect(replied.supervision?.reply).toMatchObject({ text: '配件昨天才到，今天下午装', byName: '王芳' })
    expect(await told(caseId, 'supervisionReplied')).toEqual(['supervisor-zhou 王芳'])
    cloud.clock.set('2026-11-24T10:00')
    const returned = await act(cloud, 'supervisor-zhou', caseId, 'returnSupervision')
    expect(returned.supervision).toMatchObject({ reply: null, replyBy: beijing('2026-11-26T18:00') })
    expect(await told(caseId, 'supervisionReturned')).toEqual(['worker-wang 周岚'])
    await act(cloud, 'worker-wang', caseId, 'replySupervision', { text: '下午五点装好' })
    const accepted = await act(cloud, 'supervisor-zhou', caseId, 'acceptSupervision')
    expect(accepted.supervision?.acceptedAt).toBe(beijing('2026-11-24T10:00'))
    expect(await told(caseId, 'supervisionAccepted')).toEqual(['worker-wang 周岚'])
  })

  it('that nobody answers is told to the supervisor, after a return once more', async () => {
    const caseId = await caseIn(cloud, 'handling')
    await act(cloud, 'supervisor-zhou', caseId, 'supervise', { replyWithinWorkdays: 1 })
    await sweptAt('2026-11-24T18:01')
    expect(await told(caseId, 'supervisionReplyLate')).toEqual(['supervisor-zhou 王芳'])
    await act(cloud, 'worker-wang', caseId, 'replySupervision')
    await act(cloud, 'supervisor-zhou', caseId, 'returnSupervision')
    await sweptAt('2026-11-26T18:01')
    expect(await told(caseId, 'supervisionReplyLate')).toHaveLength(2)
  })

  it('is the only one at a time, and the sweep opens none beside it', async () => {
    const caseId = await caseIn(cloud, 'handling')
    await act(cloud, 'supervisor-zhou', caseId, 'supervise', { replyWithinWorkdays: 10 })
    expect(await refused(cloud, 'supervisor-zhou', caseId, 'supervise')).toBe('CASE_STATE_FORBIDS')
    await sweptAt('2026-12-04T18:01')
    expect((await stored(caseId)).supervision).toMatchObject({ reason: '居民又打了电话' })
    await act(cloud, 'worker-wang', caseId, 'replySupervision')
    await act(cloud, 'supervisor-zhou', caseId, 'acceptSupervision')
    expect(await refused(cloud, 'worker-wang', caseId, 'replySupervision')).toBe('CASE_STATE_FORBIDS')
    expect(await refused(cloud, 'supervisor-zhou', caseId, 'acceptSupervision')).toBe('CASE_STATE_FORBIDS')
  })

  it('that nobody answered in time may be given again: another reason, another time, told again', async () => {
    const caseId = await caseIn(cloud, 'handling')
    await act(cloud, 'supervisor-zhou', caseId, 'supervise', { replyWithinWorkdays: 1 })
    cloud.clock.set('2026-11-24T18:00')
    expect(await refused(cloud, 'supervisor-zhou', caseId, 'supervise')).toBe('CASE_STATE_FORBIDS')
    cloud.clock.set('2026-11-25T09:00')
    const again = await act(cloud, 'supervisor-zhou', caseId, 'supervise', {
      reason: '昨天没有说',
      replyWithinWorkdays: 1,
    })
    expect(again.supervision).toMatchObject({ reason: '昨天没有说', replyBy: beijing('2026-11-26T18:00'), reply: null })
    expect(again.acts).not.toContain('supervise')
    expect(await told(caseId, 'supervised')).toHaveLength(2)
    await sweptAt('2026-11-26T18:01')
    expect(await told(caseId, 'supervisionReplyLate')).toHaveLength(1)
  })

  it('may be ended without a reply, with a reason that everybody at work reads', async () => {
    const caseId = await caseIn(cloud, 'handling')
    await act(cloud, 'supervisor-zhou', caseId, 'supervise')
    await act(cloud, 'worker-wang', caseId, 'resolve')
    expect(await refused(cloud, 'worker-wang', caseId, 'endSupervision')).toBe('NOT_ALLOWED')
    const ended = await act(cloud, 'supervisor-zhou', caseId, 'endSupervision')
    expect(ended.supervision).toMatchObject({ reply: null, acceptedAt: beijing('2026-11-23T09:41') })
    expect(ended.events.at(-1)).toMatchObject({ kind: 'supervisionAccepted', note: '电话里说清楚了' })
    expect(await told(caseId, 'supervisionAccepted')).toEqual(['worker-wang 周岚'])
    expect(await refused(cloud, 'worker-wang', caseId, 'replySupervision')).toBe('CASE_STATE_FORBIDS')
  })

  it('that was answered is judged, not ended', async () => {
    const caseId = await caseFor(cloud, 'acceptSupervision')
    expect(await refused(cloud, 'supervisor-zhou', caseId, 'endSupervision')).toBe('CASE_STATE_FORBIDS')
  })

  it('must be explained after the answer too', async () => {
    const caseId = await caseIn(cloud, 'handling')
    await act(cloud, 'supervisor-zhou', caseId, 'supervise')
    await act(cloud, 'worker-wang', caseId, 'resolve')
    const replied = await act(cloud, 'worker-wang', caseId, 'replySupervision')
    expect(replied).toMatchObject({ status: 'answered', supervision: { reply: { byName: '王芳' } } })
  })

  it('of the sweep is answered to everybody who supervises the place', async () => {
    const caseId = await caseIn(cloud, 'handling')
    await sweptAt('2026-12-03T18:01')
    expect((await stored(caseId)).supervision).toMatchObject({ reason: null, byName: null })
    await act(cloud, 'worker-wang', caseId, 'replySupervision')
    expect(await told(caseId, 'supervisionReplied')).toEqual(['supervisor-zhou 王芳'])
  })

  it('is nothing that residents read', async () => {
    const caseId = await caseIn(cloud, 'handling')
    await act(cloud, 'supervisor-zhou', caseId, 'supervise')
    expect(await cloud.ask('custom:resident-li', 'cases', 'get', { caseId })).toMatchObject({ supervision: null })
  })

  it.each([[0], [11], [1.5]])('refuses %p working days', async replyWithinWorkdays => {
    const caseId = await caseIn(cloud, 'handling')
    const more = { replyWithinWorkdays }
    expect(await refused(cloud, 'supervisor-zhou', caseId, 'supervise', more)).toBe('INPUT_INVALID')
  })

  it('sent twice is one order; of two at once the loser is told', async () => {
    const caseId = await caseIn(cloud, 'handling')
    const request = { caseId, requestId: newId(), reason: '再催一次', replyWithinWorkdays: 3 }
    const order = () => cloud.ask('custom:supervisor-zhou', 'cases', 'supervise', request)
    await Promise.all([order(), order()])
    expect((await stored(caseId)).events.filter(event => event.kind === 'supervised')).toHaveLength(1)
    const { revision } = await stored(caseId)
    await act(cloud, 'worker-wang', caseId, 'progress')
    const stale = { seenRevision: revision }
    expect(await refused(cloud, 'worker-wang', caseId, 'replySupervision', stale)).toBe('CHANGED_MEANWHILE')
  })
})

describe('the list of a supervisor', () => {
  type List = OutputOf<typeof caseActions.supervisionList>
  const list = (name: string, more: object = {}) =>
    cloud.ask<List>('custom:supervisor-zhou', 'cases', 'supervisionList', { scope: codes.county, list: name, ...more })

  it('shows what is late in the place, longest first, and nothing that is paused or answered', async () => {
    const first = await caseIn(cloud, 'handling')
    await caseIn(cloud, 'waiting')
    await caseIn(cloud, 'answered')
    cloud.clock.set('2026-11-24T09:41')
    const second = await caseIn(cloud, 'dispatched')
    await sweptAt('2026-11-30T18:01')
    expect((await list('overdue')).cases.map(each => each.id)).toEqual([first])
    await sweptAt('2026-12-01T18:01')
    const { cases, counts, name } = await list('overdue')
    expect(cases.map(each => each.id)).toEqual([first, second])
    expect(cases[0]).toMatchObject({ assigneeName: '王芳', deadline: { light: 'red', workdaysLeft: -1 } })
    expect({ counts, name }).toEqual({ counts: { overdue: 2, supervised: 0 }, name: '清河县' })
    const other = { scope: codes.willow, list: 'overdue' }
    expect(await cloud.ask('custom:supervisor-zhou', 'cases', 'supervisionList', other)).toMatchObject({ cases: [] })
  })

  it('shows orders until they are settled, with the reply', async () => {
    const caseId = await caseIn(cloud, 'handling')
    await act(cloud, 'supervisor-zhou', caseId, 'supervise')
    await act(cloud, 'worker-wang', caseId, 'replySupervision')
    await act(cloud, 'worker-wang', caseId, 'resolve')
    expect((await list('supervised')).cases).toMatchObject([{ id: caseId, supervision: { reply: { byName: '王芳' } } }])
    await act(cloud, 'supervisor-zhou', caseId, 'acceptSupervision')
    expect(await list('supervised')).toMatchObject({ cases: [], counts: { supervised: 0 } })
  })

  it.each([
    ['withdrawn', 'resident-li', 'withdraw'],
    ['rejected', 'leader-zhao', 'reject'],
    ['merged', 'desk-lin', 'merge'],
  ] as const)('shows an order about what was %s until it is settled', async (status, who, ending) => {
    const caseId = await caseIn(cloud, 'dispatched')
    await act(cloud, 'supervisor-zhou', caseId, 'supervise')
    await act(cloud, who, caseId, ending, await madeFor(cloud, ending, caseId))
    await sweptAt('2026-12-02T18:01')
    expect(await told(caseId, 'supervisionReplyLate')).toHaveLength(2)
    expect((await list('supervised')).cases).toMatchObject([{ id: caseId, status }])
    await act(cloud, 'worker-wang', caseId, 'replySupervision')
    await act(cloud, 'supervisor-zhou', caseId, 'returnSupervision')
    await act(cloud, 'worker-wang', caseId, 'replySupervision')
    await sweptAt('2026-12-09T18:01')
    expect(await told(caseId, 'supervisionVerdictLate')).toEqual(['supervisor-zhou 王芳'])
    await act(cloud, 'supervisor-zhou', caseId, 'acceptSupervision')
    expect((await list('supervised')).cases.map(each => each.id)).not.toContain(caseId)
    await sweptAt('2026-12-10T09:00')
    expect((await stored(caseId)).status).toBe('archived')
  })

  it('has pages, also in the middle of one due instant', async () => {
    const caseIds = await Promise.all(Array.from({ length: 33 }, () => caseIn(cloud, 'dispatched')))
    cloud.clock.set('2026-12-01T09:00')
    const page = await list('overdue')
    expect(page).toMatchObject({ counts: { overdue: 33 } })
    const rest = await list('overdue', { after: page.next })
    expect(rest.next).toBeNull()
    expect([...page.cases, ...rest.cases].map(each => each.id).sort()).toEqual([...caseIds].sort())
    expect(page.cases).toHaveLength(30)
  })
})
