import { replayCase } from '@shared/cases/apply-event'
import type { CaseDetail } from '@shared/cases/case-views'
import type { LevelAbove } from '@shared/cases/ladder-acts'
import { shippedRules } from '@shared/deadlines/rules'
import { close71530 } from '@shared/deadlines/shipped-policies'
import { act, caseIn, refused, report } from '../../support/act'
import { aPlace, newId } from '../../support/builders'
import { startTestCloud, type TestCloud } from '../../support/cloud'
import { beijing } from '../../support/fixed-clock'
import { codes } from '../../support/small-territory'

let cloud: TestCloud
beforeEach(async () => {
  cloud = await startTestCloud()
})
afterEach(() => cloud.stop())

const stored = async (caseId: string) => (await cloud.services.db.collection('cases').get(caseId))!
const get = (who: string, caseId: string) => cloud.ask<CaseDetail>(`custom:${who}`, 'cases', 'get', { caseId })
const above = (who: string, caseId: string) =>
  cloud.ask<{ escalate: LevelAbove | null; decision: LevelAbove | null }>(`custom:${who}`, 'cases', 'above', { caseId })
const toldOf = async (caseId: string) =>
  (await cloud.services.db.collection('inbox').find({ where: { caseId }, limit: 50 })).map(
    each => `${each.personId} ${each.kind}`,
  )
const people = () => cloud.services.db.collection('people')
const onLeave = { leaves: [{ from: '2026-11-01', to: '2026-12-30', reason: '' }] }

describe('escalating', () => {
  it('goes rung by rung to the top, each level with its share, the clock running on', async () => {
    const caseId = await caseIn(cloud, 'handling')
    const { deadline } = await stored(caseId)
    for (const [who, to, level, shareDueAt] of [
      // Half of five days was the worker's; a tenth of 35 working hours, 3.5, counts from Tuesday 9:00 for all others.
      ['worker-wang', 'leader-zhao', 1, '2026-11-24T14:30'],
      ['leader-zhao', codes.osmanthus, 2, '2026-11-24T16:15'],
      ['desk-lin', codes.street, 3, '2026-11-24T14:30'],
      ['desk-ma', codes.county, 4, '2026-11-24T14:30'],
    ] as const) {
      const after = await act(cloud, who, caseId, 'escalate')
      expect(after).toMatchObject({ status: 'dispatched', responsible: { id: to } })
      expect(await stored(caseId)).toMatchObject({ ladder: { level, shareDueAt: beijing(shareDueAt) }, deadline })
    }
    expect(await above('desk-he', caseId)).toEqual({ escalate: null, decision: null })
    expect(await refused(cloud, 'desk-he', caseId, 'escalate')).toBe('LADDER_TOP')
    const final = await stored(caseId)
    expect(replayCase(final)).toEqual(final)
  })

  it('tells who gets it and the reporter, who reads why', async () => {
    const caseId = await caseIn(cloud, 'dispatched')
    await act(cloud, 'worker-wang', caseId, 'escalate')
    expect(await toldOf(caseId)).toEqual(
      expect.arrayContaining(['leader-zhao caseEscalatedToYou', 'resident-li caseEscalated']),
    )
    const read = await get('resident-li', caseId)
    expect(read.events.at(-1)).toMatchObject({ kind: 'escalated', note: '要街道协调', assigneeName: '赵明' })
    expect(read.levelUntil).toBeNull()
    expect((await get('leader-zhao', caseId)).levelUntil).toBe(beijing('2026-11-24T14:30'))
  })

  it('says before who would get it and with which share', async () => {
    const caseId = await caseIn(cloud, 'handling')
    expect(await above('worker-wang', caseId)).toEqual({
      escalate: { kind: 'person', name: '赵明', share: 0.1, shareDueAt: beijing('2026-11-24T14:30') },
      decision: { kind: 'desk', name: '桂花社区工作站', share: 0.15, shareDueAt: beijing('2026-11-24T16:15') },
    })
    expect(await cloud.refusal('custom:worker-chen', 'cases', 'above', { caseId })).toBe('CASE_NOT_FOUND')
    expect(await cloud.refusal('custom:supervisor-zhou', 'cases', 'above', { caseId })).toBe('NOT_ALLOWED')
  })

  it.each([
    ['a leader on leave', () => people().update({ _id: 'leader-zhao' }, onLeave)],
    ['a leader who left', () => people().update({ _id: 'leader-zhao' }, { leftAt: 1 })],
    [
      'a grid without a leader',
      () => cloud.services.db.collection('grids').update({ code: codes.gridA }, { leaderId: null }),
    ],
  ])('passes over %s', async (_who, change) => {
    await change()
    const caseId = await caseIn(cloud, 'handling')
    const after = await act(cloud, 'worker-wang', caseId, 'escalate')
    expect(after.responsible).toMatchObject({ kind: 'desk', id: codes.osmanthus })
    expect((await stored(caseId)).ladder.level).toBe(2)
  })

  it('passes over a desk without anybody', async () => {
    await cloud.services.db
      .collection('orgUnits')
      .update({ code: codes.street }, { desk: { name: '城南街道工作站', phone: '', personIds: [] } })
    const caseId = await caseIn(cloud, 'sentBack')
    const after = await act(cloud, 'desk-lin', caseId, 'escalate')
    expect(after.responsible.id).toBe(codes.county)
  })

  it('begins at the desk of the nearest community for a place outside every grid, and goes to the street', async () => {
    const outside = { longitude: 108.8, latitude: 34.2, system: 'gcj02' as const }
    const caseId = await report(cloud, { place: aPlace({ pin: outside }) })
    expect(await stored(caseId)).toMatchObject({ assignee: { id: codes.osmanthus }, ladder: { level: 2 } })
    const after = await act(cloud, 'desk-lin', caseId, 'escalate')
    expect(after.responsible.id).toBe(codes.street)
  })
})

describe('the level follows whoever gets it', () => {
  const toChen = { to: { kind: 'person', id: 'worker-chen' } }

  it('a colleague goes on with the share that is left', async () => {
    const caseId = await caseIn(cloud, 'handling')
    const { ladder } = await stored(caseId)
    cloud.clock.set('2026-11-25T10:00')
    await act(cloud, 'worker-wang', caseId, 'transfer', toChen)
    expect((await stored(caseId)).ladder).toEqual(ladder)
  })

  it.each([
    ['the leader', { kind: 'person', id: 'leader-zhao' }, 1],
    ['somebody at the desk', { kind: 'person', id: 'desk-lin' }, 2],
    ['a department of the county', { kind: 'person', id: 'handler-liu' }, 4],
    ['the street', { kind: 'desk', id: codes.street }, 3],
  ])('%s has their own', async (_who, to, level) => {
    const caseId = await caseIn(cloud, 'handling')
    await act(cloud, 'worker-wang', caseId, 'transfer', { to })
    expect((await stored(caseId)).ladder).toMatchObject({ level, enteredAt: cloud.clock.now() })
  })

  it('returned to the desk it is the desk’s, the third time the leader’s', async () => {
    const caseId = await caseIn(cloud, 'sentBack')
    expect((await stored(caseId)).ladder.level).toBe(2)
    await act(cloud, 'desk-lin', caseId, 'transfer', { to: { kind: 'person', id: 'worker-wang' } })
    expect((await stored(caseId)).ladder.level).toBe(0)
    await act(cloud, 'worker-wang', caseId, 'sendBack')
    await act(cloud, 'desk-lin', caseId, 'transfer', { to: { kind: 'person', id: 'worker-wang' } })
    await act(cloud, 'worker-wang', caseId, 'sendBack')
    expect(await stored(caseId)).toMatchObject({ assignee: { id: 'leader-zhao' }, ladder: { level: 1 } })
  })

  it('handled again it is where it was handled, with a share of the new clock', async () => {
    const caseId = await caseIn(cloud, 'dispatched')
    await act(cloud, 'worker-wang', caseId, 'escalate')
    await act(cloud, 'leader-zhao', caseId, 'accept')
    await act(cloud, 'leader-zhao', caseId, 'resolve')
    cloud.clock.set('2026-11-30T10:00')
    await act(cloud, 'resident-li', caseId, 'reopen')
    expect(await stored(caseId)).toMatchObject({
      assignee: { id: 'leader-zhao' },
      ladder: { level: 1, enteredAt: beijing('2026-11-30T10:00'), shareDueAt: beijing('2026-12-01T14:30') },
    })
  })

  it('taken from somebody, that person is told', async () => {
    const caseId = await caseIn(cloud, 'handling')
    await act(cloud, 'leader-zhao', caseId, 'transfer', toChen)
    expect(await toldOf(caseId)).toEqual(
      expect.arrayContaining(['worker-chen caseTransferred', 'worker-wang caseTakenOver']),
    )
    const own = await caseIn(cloud, 'handling')
    await act(cloud, 'worker-wang', own, 'transfer', toChen)
    expect(await toldOf(own)).not.toContain('worker-wang caseTakenOver')
  })
})

describe('submitting for decision', () => {
  it('goes past the leader to the desk, is decided there and carried out by who submitted it', async () => {
    const caseId = await caseIn(cloud, 'deciding')
    expect(await stored(caseId)).toMatchObject({
      status: 'deciding',
      assignee: { kind: 'desk', id: codes.osmanthus },
      ladder: { level: 2 },
      decision: { submittedAt: cloud.clock.now(), text: null, decidedAt: null },
      deadline: { answeredAt: null },
    })
    const decided = await act(cloud, 'desk-lin', caseId, 'decide')
    expect(decided).toMatchObject({
      status: 'dispatched',
      responsible: { id: 'worker-wang' },
      decision: { deskName: '桂花社区工作站', text: '由物业更换，社区监督' },
    })
    expect((await stored(caseId)).ladder.level).toBe(0)
    expect(await toldOf(caseId)).toEqual(
      expect.arrayContaining([
        'desk-lin decisionAsked',
        'resident-li decisionSubmitted',
        'worker-wang decisionToCarryOut',
        'resident-li decisionMade',
      ]),
    )
    const final = await stored(caseId)
    expect(replayCase(final)).toEqual(final)
  })

  it('names somebody else to carry it out, or the desk itself', async () => {
    const caseId = await caseIn(cloud, 'deciding')
    const to = { kind: 'person', id: 'handler-liu' }
    expect(await act(cloud, 'desk-lin', caseId, 'decide', { to })).toMatchObject({ responsible: { id: 'handler-liu' } })
    const other = await caseIn(cloud, 'deciding')
    expect(await refused(cloud, 'desk-lin', other, 'decide', { to: { kind: 'person', id: 'worker-sun' } })).toBe(
      'ASSIGNEE_UNAVAILABLE',
    )
    const itself = { to: { kind: 'desk', id: codes.osmanthus } }
    expect(await act(cloud, 'desk-lin', other, 'decide', itself)).toMatchObject({
      responsible: { id: codes.osmanthus },
    })
  })

  it('falls to the desk when who submitted it is away', async () => {
    const caseId = await caseIn(cloud, 'deciding')
    await people().update({ _id: 'worker-wang' }, onLeave)
    const decided = await act(cloud, 'desk-lin', caseId, 'decide')
    expect(decided.responsible).toMatchObject({ kind: 'desk', id: codes.osmanthus })
  })

  it('may be handed on while it is being decided; then that one decides', async () => {
    const caseId = await caseIn(cloud, 'deciding')
    const to = { kind: 'desk', id: codes.street }
    const handed = await act(cloud, 'desk-lin', caseId, 'transfer', { to })
    expect(handed).toMatchObject({ status: 'deciding', responsible: { id: codes.street } })
    expect(await refused(cloud, 'desk-lin', caseId, 'decide')).toBe('NOT_ALLOWED')
    expect(await act(cloud, 'desk-ma', caseId, 'decide')).toMatchObject({ responsible: { id: 'worker-wang' } })
  })

  it('stops the clock where the policy says so, and the decision starts a new one', async () => {
    const { limits } = close71530
    const policy = { ...close71530, limits: { ...limits, normal: { ...limits.normal, stopsAt: 'closedOrSubmitted' } } }
    const rules = { ...shippedRules, version: 2, policies: [policy], defaultPolicyId: policy.id }
    await cloud.services.db.collection('rules').insert({ _id: 'deadlines', kind: 'deadlines', ...rules } as never)
    cloud.clock.advance(11_000)
    const caseId = await caseIn(cloud, 'deciding')
    const submittedAt = cloud.clock.now()
    expect((await stored(caseId)).deadline.answeredAt).toBe(submittedAt)
    expect((await stored(caseId)).nextCheckAt).toBe(beijing('2026-11-30T18:00') + 1)
    cloud.clock.set('2026-12-01T10:00')
    await act(cloud, 'desk-lin', caseId, 'decide')
    expect(await stored(caseId)).toMatchObject({
      deadline: { startedAt: beijing('2026-12-01T10:00'), answeredAt: null, dueOn: '2026-12-08' },
      ladder: { level: 0, enteredAt: beijing('2026-12-01T10:00') },
    })
  })
})

describe('two at once', () => {
  it.each(['escalate', 'submitForDecision', 'transfer', 'sendBack', 'withdraw', 'reject'] as const)(
    'only one of two times %s happens, and the other is told to look again',
    async name => {
      const caseId = await caseIn(cloud, 'handling')
      const { revision } = await stored(caseId)
      const who = name === 'withdraw' ? 'resident-li' : name === 'reject' ? 'leader-zhao' : 'worker-wang'
      const answers = await Promise.all(
        [1, 2].map(() =>
          act(cloud, who, caseId, name, { seenRevision: revision, requestId: newId() }).then(
            () => 'done',
            (error: Error) => /"code":"(\w+)"/.exec(error.message)?.[1],
          ),
        ),
      )
      expect(answers.sort()).toEqual(['CHANGED_MEANWHILE', 'done'])
      expect((await stored(caseId)).revision).toBe(revision + 1)
    },
  )

  it('either the reporter withdraws it or the leader refuses it, never both', async () => {
    const caseId = await caseIn(cloud, 'handling')
    const answers = await Promise.allSettled([
      act(cloud, 'resident-li', caseId, 'withdraw'),
      act(cloud, 'leader-zhao', caseId, 'reject'),
    ])
    expect(answers.map(each => each.status).sort()).toEqual(['fulfilled', 'rejected'])
    expect((await stored(caseId)).events.filter(event => ['withdrawn', 'rejected'].includes(event.kind))).toHaveLength(
      1,
    )
  })
})
