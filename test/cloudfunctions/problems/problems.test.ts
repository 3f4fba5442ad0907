import { replayCase } from '@shared/cases/apply-event'
import { shippedRules } from '@shared/deadlines/rules'
import { close71530 } from '@shared/deadlines/shipped-policies'
import type { OutputOf } from '@shared/kernel/contract'
import { reportConsentVersion } from '@shared/people/consent-text'
import type { ProblemDetail, problemActions } from '@shared/problems/actions'
import { act, caseIn, report, toldInPerson } from '../../support/act'
import { aCall, aPlace, newId } from '../../support/builders'
import { startTestCloud, type TestCloud } from '../../support/cloud'
import { beijing } from '../../support/fixed-clock'
import { killedAt } from '../../support/interrupted'
import { codes } from '../../support/small-territory'

let cloud: TestCloud
beforeEach(async () => {
  cloud = await startTestCloud()
  jest.spyOn(console, 'log').mockImplementation(() => undefined)
})
afterEach(async () => {
  jest.restoreAllMocks()
  await cloud.stop()
})

const stored = async (caseId: string) => (await cloud.services.db.collection('cases').get(caseId))!
const ask = (who: string, action: string, input: object) =>
  cloud.ask<ProblemDetail>(`custom:${who}`, 'problems', action, { requestId: newId(), ...input })
const refusal = (who: string, action: string, input: object) =>
  cloud.refusal(`custom:${who}`, 'problems', action, { requestId: newId(), ...input })
const kinds = async (caseId: string) => (await stored(caseId)).events.map(event => event.kind)
const join = (who: string, caseId: string) =>
  cloud.ask(who, 'neighbours', 'join', { caseId, requestId: newId(), consentVersion: reportConsentVersion })

async function problemOf(...caseIds: string[]): Promise<string> {
  return (await ask('desk-lin', 'create', { title: '路灯老化', caseIds })).id
}

describe('the list of common problems', () => {
  it('shows each once, the last changed first, a page of fifty, also those changed in one instant', async () => {
    const problems = cloud.services.db.collection('problems')
    const one = (await problems.get(await problemOf(await report(cloud))))!
    const others = Array.from({ length: 60 }, (_, n) => ({ ...one, _id: `problem-${100 + n}` }))
    await problems.insertMany(others)
    const list = (after?: object) =>
      cloud.ask<OutputOf<typeof problemActions.list>>('custom:desk-lin', 'problems', 'list', after ? { after } : {})
    const first = await list()
    const second = await list(first.next!)
    expect([first.rows.length, second.rows.length, second.next]).toEqual([50, 11, null])
    expect(new Set([...first.rows, ...second.rows].map(each => each.id)).size).toBe(61)
  })
})

describe('a common problem', () => {
  it('goes from grouping to one answer for every reporter and follower', async () => {
    const [one, two] = [await report(cloud), await caseIn(cloud, 'handling')]
    await join('uid:neighbour', one)
    const problemId = await problemOf(one, two)
    expect((await stored(one)).commonProblemId).toBe(problemId)
    const submitted = await ask('desk-lin', 'submit', { problemId, text: '整条街的灯都老了' })
    expect(submitted).toMatchObject({ status: 'submitted', submittedTo: '城南街道工作站', acts: ['add', 'remove'] })
    const { acts } = await ask('desk-ma', 'get', { problemId })
    expect(acts).toContain('decide')
    await ask('desk-ma', 'decide', { problemId, text: '列入明年改造' })
    const { status, left, steps } = await ask('desk-lin', 'answer', { problemId, reply: '先换灯泡，明年改造' })
    expect([status, left, steps.map(step => step.kind)]).toEqual([
      'answered',
      0,
      ['created', 'submitted', 'decided', 'answered'],
    ])
    for (const caseId of [one, two]) {
      const current = await stored(caseId)
      expect(current).toMatchObject({ status: 'answered', reply: { text: '先换灯泡，明年改造', personName: '林秀梅' } })
      expect(replayCase(current)).toEqual(current)
    }
    const { db } = cloud.services
    expect(await db.collection('inbox').count({ personId: 'resident-li', kind: 'caseAnswered' })).toBe(2)
    expect(await db.collection('inbox').count({ kind: 'followedAnswered' })).toBe(1)
    expect(await db.collection('inbox').count({ personId: 'desk-ma', kind: 'problemSubmitted' })).toBe(1)
    expect(await db.collection('inbox').count({ personId: 'desk-lin', kind: 'problemDecided' })).toBe(1)
  })

  it.each([
    ['dispatched', ['accepted', 'resolved'], 'answered'],
    ['handling', ['resolved'], 'answered'],
    ['waiting', ['resolved'], 'answered'],
    ['sentBack', ['accepted', 'resolved'], 'answered'],
    ['deciding', ['decided', 'accepted', 'resolved'], 'answered'],
    ['telling', [], 'telling'],
  ] as const)('answers what is %s', async (state, added, status) => {
    const caseId = await caseIn(cloud, state)
    const problemId = await problemOf(caseId)
    const before = (await kinds(caseId)).length
    await ask('desk-lin', 'answer', { problemId, reply: '都办好了' })
    expect((await kinds(caseId)).slice(before)).toEqual(added)
    expect((await stored(caseId)).status).toBe(status)
  })

  it('leaves what a caller must be told to be told, and what has ended as it is', async () => {
    const call = aCall()
    await cloud.ask('custom:desk-lin', 'hotline', 'enter', call)
    const withdrawn = await report(cloud)
    const problemId = await problemOf(call.submissionId, withdrawn)
    await act(cloud, 'resident-li', withdrawn, 'withdraw')
    await ask('desk-lin', 'answer', { problemId, reply: '都办好了' })
    expect((await stored(call.submissionId)).status).toBe('telling')
    expect((await stored(withdrawn)).status).toBe('withdrawn')
  })

  it('that was being decided under a stopped clock has a new one until the caller is told', async () => {
    const { limits } = close71530
    const policy = { ...close71530, limits: { ...limits, normal: { ...limits.normal, stopsAt: 'closedOrSubmitted' } } }
    const rules = { ...shippedRules, version: 2, policies: [policy], defaultPolicyId: policy.id }
    await cloud.services.db.collection('rules').insert({ _id: 'deadlines', kind: 'deadlines', ...rules } as never)
    cloud.clock.advance(11_000)
    const caseId = await toldInPerson(cloud)
    await act(cloud, 'worker-wang', caseId, 'accept')
    await act(cloud, 'worker-wang', caseId, 'submitForDecision')
    const problemId = await problemOf(caseId)
    cloud.clock.set('2026-12-01T10:00')
    await ask('desk-lin', 'answer', { problemId, reply: '列入明年改造' })
    const current = await stored(caseId)
    expect(current).toMatchObject({
      status: 'telling',
      deadline: { startedAt: beijing('2026-12-01T10:00'), answeredAt: null, dueOn: '2026-12-08' },
      ladder: { enteredAt: beijing('2026-12-01T10:00') },
    })
    expect(replayCase(current)).toEqual(current)
    cloud.clock.set('2026-12-08T18:01')
    await cloud.sweep()
    const late = ['turnedYellow', 'turnedRed']
    expect((await kinds(caseId)).filter(kind => late.includes(kind))).toEqual(late)
  })

  it('takes cases in and out', async () => {
    const [one, two] = [await report(cloud), await report(cloud)]
    const problemId = await problemOf(one)
    await ask('desk-lin', 'add', { problemId, caseIds: [one, two] })
    const { caseCount } = await ask('desk-lin', 'remove', { problemId, caseIds: [one] })
    expect([caseCount, (await stored(one)).commonProblemId, (await stored(two)).commonProblemId]).toEqual([
      1,
      null,
      problemId,
    ])
    await ask('desk-lin', 'answer', { problemId, reply: '都办好了' })
    expect((await stored(one)).status).toBe('dispatched')
  })
})

describe('refuses, and changes nothing', () => {
  it.each([
    [
      'a case of another place',
      async (): Promise<string> => report(cloud, { place: aPlace({ scannedGridCode: codes.gridC }) }),
      'NOT_ALLOWED',
    ],
    ['a case that is not there', async (): Promise<string> => 'no-such-case-0000', 'NOT_ALLOWED'],
    ['a case that was answered', async (): Promise<string> => caseIn(cloud, 'answered'), 'CASE_STATE_FORBIDS'],
    ['a case of another problem', async (): Promise<string> => grouped(), 'CASE_STATE_FORBIDS'],
  ] as const)('%s', async (_what, make, code) => {
    const caseId = await make()
    const before = await cloud.services.db.collection('problems').count({})
    expect(await refusal('desk-lin', 'create', { title: '路灯', caseIds: [caseId] })).toBe(code)
    expect(await cloud.services.db.collection('problems').count({})).toBe(before)
  })

  it('cases of two communities at the desk of one', async () => {
    const far = await report(cloud, { place: aPlace({ scannedGridCode: codes.gridC }) })
    const caseIds = [await report(cloud), far]
    expect(await refusal('desk-lin', 'create', { title: '路灯', caseIds })).toBe('CASE_NOT_FOUND')
    expect(await ask('desk-ma', 'create', { title: '路灯', caseIds })).toMatchObject({ deskName: '城南街道工作站' })
  })

  it('what comes in the wrong order, or from the wrong desk', async () => {
    const problemId = await problemOf(await report(cloud))
    expect(await refusal('desk-ma', 'decide', { problemId, text: '好' })).toBe('CASE_STATE_FORBIDS')
    await ask('desk-lin', 'submit', { problemId, text: '请定' })
    expect(await refusal('desk-lin', 'decide', { problemId, text: '好' })).toBe('NOT_ALLOWED')
    expect(await refusal('desk-lin', 'answer', { problemId, reply: '好' })).toBe('CASE_STATE_FORBIDS')
    expect(await refusal('desk-liu', 'get', { problemId })).toBe('NOT_ALLOWED')
  })

  it('to submit above the top', async () => {
    const problem = await ask('desk-he', 'create', { title: '路灯', caseIds: [await report(cloud)] })
    expect(await refusal('desk-he', 'submit', { problemId: problem.id, text: '请定' })).toBe('LADDER_TOP')
  })
})

async function grouped(): Promise<string> {
  const caseId = await report(cloud)
  await problemOf(caseId)
  return caseId
}

describe('a run that dies is taken up', () => {
  const many = async () => {
    const caseIds: string[] = []
    for (let n = 0; n < 4; n += 1) caseIds.push(await report(cloud))
    return caseIds
  }

  it.each([1, 2, 3, 4, 5])('an answer killed at its %s. case', async nth => {
    const caseIds = await many()
    const problemId = await problemOf(...caseIds)
    const request = { problemId, requestId: newId(), reply: '灯都换了' }
    const send = () => ask('desk-lin', 'answer', request)
    if (nth <= caseIds.length) await killedAt(cloud, { collection: 'cases', method: 'update', nth }, send)
    else await killedAt(cloud, { collection: 'problems', method: 'update' }, send)
    cloud.clock.advance(60_000)
    await cloud.sweep()
    for (const caseId of caseIds) {
      const answers = (await kinds(caseId)).filter(kind => kind === 'resolved')
      expect(answers).toHaveLength(1)
    }
    const { left, steps } = await send()
    expect([left, steps.filter(step => step.kind === 'answered').length]).toEqual([0, 1])
    const told = await cloud.services.db.collection('inbox').count({ personId: 'resident-li', kind: 'caseAnswered' })
    expect(told).toBe(4)
  })

  it('creating sent twice is one problem', async () => {
    const input = { requestId: newId('problem'), title: '路灯', caseIds: await many() }
    const send = () => ask('desk-lin', 'create', input)
    await Promise.all([send(), send()])
    expect(await cloud.services.db.collection('problems').count({})).toBe(1)
    for (const caseId of input.caseIds) expect((await kinds(caseId)).filter(each => each === 'grouped')).toHaveLength(1)
  })
})
