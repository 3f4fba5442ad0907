import type { caseActions } from '@shared/cases/actions'
import { replayCase } from '@shared/cases/apply-event'
import type { OutputOf } from '@shared/kernel/contract'
import { act, caseIn, refused } from '../../support/act'
import { anEntry, aPlace } from '../../support/builders'
import { startTestCloud, type TestCloud } from '../../support/cloud'
import { beijing } from '../../support/fixed-clock'
import { codes } from '../../support/small-territory'

let cloud: TestCloud
beforeAll(async () => {
  cloud = await startTestCloud()
})
beforeEach(() => cloud.clock.set('2026-11-23T09:41'))
afterAll(() => cloud.stop())

const stored = async (caseId: string) => (await cloud.services.db.collection('cases').get(caseId))!
const told = async (caseId: string) =>
  (await cloud.services.db.collection('inbox').find({ where: { caseId }, limit: 50 }))
    .map(each => `${each.personId} ${each.kind}`)
    .sort()
const waiting = (who: string, input: object = {}) =>
  cloud.ask<OutputOf<typeof caseActions.extensions>>(`custom:${who}`, 'cases', 'extensions', input)
const waitingFor = async (who: string) => (await waiting(who)).cases

/** 邻里纠纷, ten working days: reported on Monday 23 November, due on Monday 7 December. */
const dispute = () => caseIn(cloud, 'handling', { categoryId: 'dispute' })

describe('more time', () => {
  it('is asked of the leader, granted, and the reporter reads the new day and why', async () => {
    const caseId = await dispute()
    const asked = await act(cloud, 'worker-wang', caseId, 'askExtension', { amount: 5, reason: '要等鉴定' })
    expect(asked).toMatchObject({
      deadline: { dueOn: '2026-12-07' },
      extension: { amount: 5, unit: 'workdays', reason: '要等鉴定', byName: '王芳', deciderName: '赵明' },
    })
    expect(await waitingFor('leader-zhao')).toMatchObject([{ id: caseId, extension: { reason: '要等鉴定' } }])
    expect(await waitingFor('desk-lin')).toEqual([])

    await act(cloud, 'leader-zhao', caseId, 'decideExtension', { approve: true, reason: '鉴定要一周' })
    const seen = await cloud.ask<Awaited<ReturnType<typeof act>>>('custom:resident-li', 'cases', 'get', { caseId })
    expect(seen).toMatchObject({
      deadline: { dueOn: '2026-12-14', extended: 1, limit: { amount: 15, unit: 'workdays' } },
      extension: null,
    })
    expect(seen.events.at(-1)).toMatchObject({ kind: 'extensionApproved', note: '鉴定要一周', dueOn: '2026-12-14' })
    expect(await told(caseId)).toEqual([
      'leader-zhao extensionAsked',
      'resident-li caseAccepted',
      'resident-li deadlineExtended',
      'worker-wang caseAssigned',
      'worker-wang extensionApproved',
    ])
    const final = await stored(caseId)
    expect(final.extension).toBeNull()
    expect(replayCase(final)).toEqual(final)
    expect(await waitingFor('leader-zhao')).toEqual([])
  })

  it('is listed page by page, and none is lost where many were asked for at one instant', async () => {
    const caseId = await dispute()
    await act(cloud, 'worker-wang', caseId, 'askExtension')
    const one = await stored(caseId)
    const cases = cloud.services.db.collection('cases')
    const more = Array.from({ length: 51 }, (_, n) => ({ ...one, _id: `${caseId}-${n}`, caseNo: `${one.caseNo}-${n}` }))
    await cases.insertMany(more)
    const first = await waiting('leader-zhao')
    const rest = await waiting('leader-zhao', { after: first.next })
    await cases.remove({ _id: cloud.services.db.command.in(more.map(each => each._id)) })
    expect([first.cases.length, rest.cases.length, rest.next]).toEqual([50, 2, null])
    expect(new Set([...first.cases, ...rest.cases].map(each => each.id)).size).toBe(52)
    await act(cloud, 'leader-zhao', caseId, 'decideExtension')
  })

  it('moves the share of the level and the next check with the day', async () => {
    const caseId = await dispute()
    const before = await stored(caseId)
    await act(cloud, 'worker-wang', caseId, 'askExtension')
    await act(cloud, 'leader-zhao', caseId, 'decideExtension')
    const after = await stored(caseId)
    expect(before.nextCheckAt).toBe(before.ladder.shareDueAt! + 1)
    expect(after.ladder.shareDueAt).toBeGreaterThan(before.ladder.shareDueAt!)
    expect(after.nextCheckAt).toBe(after.ladder.shareDueAt! + 1)
  })

  it('granted while the reporter is asked counts as if it had been granted before', async () => {
    const grant = async (caseId: string) => {
      await act(cloud, 'worker-wang', caseId, 'askExtension')
      await act(cloud, 'leader-zhao', caseId, 'decideExtension')
    }
    const [before, meanwhile] = [await dispute(), await dispute()]
    await grant(before)
    cloud.clock.set('2026-11-24T09:00')
    for (const caseId of [before, meanwhile]) await act(cloud, 'worker-wang', caseId, 'ask')
    cloud.clock.set('2026-11-25T15:00')
    await grant(meanwhile)
    cloud.clock.set('2026-11-26T10:00')
    for (const caseId of [before, meanwhile]) await act(cloud, 'resident-li', caseId, 'answerAsk')
    const [first, second] = [await stored(before), await stored(meanwhile)]
    expect(second.deadline.dueAt).toBe(first.deadline.dueAt)
    expect(second.ladder.shareDueAt).toBe(first.ladder.shareDueAt)
  })

  it('refused leaves the day alone, and the reporter reads at once that it does and why', async () => {
    const caseId = await dispute()
    await act(cloud, 'worker-wang', caseId, 'askExtension')
    const decision = { approve: false, reason: '材料已经齐了' }
    const { deadline } = await act(cloud, 'leader-zhao', caseId, 'decideExtension', decision)
    expect(deadline).toMatchObject({ dueOn: '2026-12-07', extended: 0 })
    expect(await told(caseId)).toEqual([
      'leader-zhao extensionAsked',
      'resident-li caseAccepted',
      'resident-li deadlineKept',
      'worker-wang caseAssigned',
      'worker-wang extensionRefused',
    ])
    const seen = await cloud.ask<Awaited<ReturnType<typeof act>>>('custom:resident-li', 'cases', 'get', { caseId })
    expect(seen.events.at(-1)).toMatchObject({ kind: 'extensionRefused', note: '材料已经齐了', dueOn: null })
  })

  it.each([
    [true, 'the day that it is granted', 'extensionApproved'],
    [false, 'that it is refused', 'extensionRefused'],
  ])('of who reads nothing here (granted: %s): 首问责任人 is asked to tell %s', async (approve, _what, kind) => {
    const entry = anEntry({
      channel: 'inPerson',
      categoryId: 'dispute',
      place: aPlace({ scannedGridCode: codes.gridA }),
    })
    const caseId = entry.submissionId
    await cloud.ask('custom:worker-chen', 'cases', 'quickEntry', entry)
    await act(cloud, 'worker-wang', caseId, 'accept')
    await act(cloud, 'worker-wang', caseId, 'askExtension')
    await act(cloud, 'leader-zhao', caseId, 'decideExtension', { approve })
    const news = (await told(caseId)).filter(line => !line.includes('Asked') && !line.includes('caseAssigned'))
    expect(news).toEqual(['worker-chen tellExtension', `worker-wang ${kind}`])
  })

  it('goes to the desk when the leader is away or asks', async () => {
    const people = cloud.services.db.collection('people')
    await people.update({ _id: 'leader-zhao' }, { leaves: [{ from: '2026-11-01', to: '2026-12-30', reason: '' }] })
    const caseId = await dispute()
    const asked = await act(cloud, 'worker-wang', caseId, 'askExtension')
    await people.update({ _id: 'leader-zhao' }, { leaves: [] })
    expect(asked.extension?.deciderName).toBe('桂花社区工作站')
    await act(cloud, 'desk-lin', caseId, 'decideExtension')

    const own = await dispute()
    await act(cloud, 'worker-wang', own, 'escalate')
    await act(cloud, 'leader-zhao', own, 'accept')
    const byLeader = await act(cloud, 'leader-zhao', own, 'askExtension')
    expect(byLeader.extension?.deciderName).toBe('桂花社区工作站')
    expect(byLeader.acts).not.toContain('decideExtension')
    expect(await refused(cloud, 'leader-zhao', own, 'decideExtension')).toBe('NOT_ALLOWED')
  })

  it('is not decided by anybody but the level it was asked of, not even above', async () => {
    const caseId = await dispute()
    await act(cloud, 'worker-wang', caseId, 'askExtension')
    for (const who of ['worker-wang', 'desk-lin', 'desk-ma', 'supervisor-zhou', 'resident-li']) {
      expect([who, await refused(cloud, who, caseId, 'decideExtension')]).toEqual([who, 'NOT_ALLOWED'])
    }
  })

  it('is not decided by who asked, not even from a desk of the level above', async () => {
    const people = cloud.services.db.collection('people')
    const { roles } = (await people.get('leader-zhao'))!
    await people.update({ _id: 'leader-zhao' }, { roles: [...roles, { role: 'station', scope: codes.osmanthus }] })
    const caseId = await dispute()
    await act(cloud, 'worker-wang', caseId, 'escalate')
    await act(cloud, 'leader-zhao', caseId, 'accept')
    const asked = await act(cloud, 'leader-zhao', caseId, 'askExtension')
    const code = await refused(cloud, 'leader-zhao', caseId, 'decideExtension')
    const listed = await waitingFor('leader-zhao')
    await people.update({ _id: 'leader-zhao' }, { roles })
    expect(asked.extension?.deciderName).toBe('桂花社区工作站')
    expect(code).toBe('NOT_ALLOWED')
    expect(listed.map(each => each.id)).not.toContain(caseId)
  })

  it('is for difficult matters only', async () => {
    const plain = await caseIn(cloud, 'handling')
    expect(await refused(cloud, 'worker-wang', plain, 'askExtension')).toBe('EXTENSION_NOT_POSSIBLE')
  })

  it('is at most as long, and at most as often, as was promised', async () => {
    const caseId = await dispute()
    expect(await refused(cloud, 'worker-wang', caseId, 'askExtension', { amount: 11 })).toBe('EXTENSION_TOO_LONG')
    for (let round = 0; round < 2; round += 1) {
      await act(cloud, 'worker-wang', caseId, 'askExtension', { amount: 10 })
      await act(cloud, 'leader-zhao', caseId, 'decideExtension')
    }
    expect(await refused(cloud, 'worker-wang', caseId, 'askExtension')).toBe('EXTENSION_NOT_POSSIBLE')
  })

  it('may be asked for to the last instant, and not when it is late', async () => {
    const caseId = await dispute()
    cloud.clock.set('2026-12-07T18:00')
    await act(cloud, 'worker-wang', caseId, 'askExtension')
    cloud.clock.advance(1)
    expect(await refused(cloud, 'worker-wang', caseId, 'askExtension')).toBe('EXTENSION_NOT_POSSIBLE')
    // Asked in time, it may still be granted.
    const { deadline } = await act(cloud, 'leader-zhao', caseId, 'decideExtension')
    expect(deadline).toMatchObject({ dueOn: '2026-12-14', light: 'green' })
  })

  it('of two who decide at once one is told to look again', async () => {
    const caseId = await dispute()
    await act(cloud, 'worker-wang', caseId, 'escalate')
    await act(cloud, 'leader-zhao', caseId, 'accept')
    await act(cloud, 'leader-zhao', caseId, 'askExtension')
    const people = cloud.services.db.collection('people')
    await people.insert({ ...(await people.get('desk-lin'))!, _id: 'desk-wu', identities: ['custom:desk-wu'] })
    const seenRevision = (await stored(caseId)).revision
    const decide = (who: string, approve: boolean) =>
      cloud.call(`custom:${who}`, 'cases', 'decideExtension', {
        caseId,
        requestId: `decided-by-${who}-0000001`,
        seenRevision,
        approve,
        reason: '看过了',
      })
    const answers = await Promise.all([decide('desk-lin', true), decide('desk-wu', false)])
    expect(answers.filter(each => each.ok)).toHaveLength(1)
    expect(answers.find(each => !each.ok)).toMatchObject({ error: { code: 'CHANGED_MEANWHILE' } })
    await people.remove({ _id: 'desk-wu' })
  })
})

describe('another category', () => {
  it('counts the clock anew from the same start, keeps what was paused, and tells the reporter', async () => {
    const caseId = await caseIn(cloud, 'waiting')
    cloud.clock.set('2026-11-24T14:00')
    await act(cloud, 'resident-li', caseId, 'answerAsk')
    cloud.clock.set('2026-11-24T15:00')
    const before = await stored(caseId)
    const changed = await act(cloud, 'worker-wang', caseId, 'recategorise')
    expect(changed).toMatchObject({
      category: { id: 'dispute' },
      deadline: { limit: { amount: 10, unit: 'workdays' } },
    })
    const after = await stored(caseId)
    expect(after.deadline.pauses).toEqual(before.deadline.pauses)
    // Ten working days from Monday 23 November, and the morning of Tuesday that the question took.
    expect(after.deadline.dueAt).toBe(beijing('2026-12-08T12:00'))
    expect(after.events.at(-1)).toMatchObject({ kind: 'recategorised', note: '是邻里纠纷', categoryId: 'dispute' })
    expect(await told(caseId)).toContain('resident-li deadlineMoved')
  })

  it('of the same class keeps the clock, and the reporter is not disturbed', async () => {
    const caseId = await caseIn(cloud, 'handling')
    const before = await stored(caseId)
    await act(cloud, 'worker-wang', caseId, 'recategorise', { categoryId: 'fire' })
    expect((await stored(caseId)).deadline).toEqual(before.deadline)
    expect(await told(caseId)).not.toContain('resident-li deadlineMoved')
  })

  it('特别复杂 is chosen here', async () => {
    const caseId = await caseIn(cloud, 'handling')
    const hard = { categoryId: 'facility', complexity: 'hard', reason: '整栋楼的线路' }
    await act(cloud, 'worker-wang', caseId, 'recategorise', hard)
    expect((await stored(caseId)).deadline).toMatchObject({
      complexity: 'hard',
      terms: { className: '特别复杂', extendable: true },
    })
    expect(await refused(cloud, 'worker-wang', caseId, 'recategorise', hard)).toBe('INPUT_INVALID')
  })

  it('about the people who work here leaves their hands', async () => {
    const caseId = await caseIn(cloud, 'handling')
    const moved = await act(cloud, 'desk-lin', caseId, 'recategorise', { categoryId: 'conduct' })
    expect(moved.responsible).toMatchObject({ kind: 'desk', id: codes.osmanthus })
    expect((await stored(caseId)).ladder.level).toBe(2)
  })

  it('about the people who work here leaves their sight, though one of them was asked first', async () => {
    const caseId = await caseIn(cloud, 'handling')
    await act(cloud, 'desk-lin', caseId, 'recategorise', { categoryId: 'conduct' })
    for (const who of ['worker-wang', 'worker-chen']) {
      expect(await cloud.refusal(`custom:${who}`, 'cases', 'get', { caseId })).toBe('CASE_NOT_FOUND')
      expect(await refused(cloud, who, caseId, 'revealContact')).toBe('CASE_NOT_FOUND')
    }
    const { cases, firstAsked } = await cloud.ask<OutputOf<typeof caseActions.tasks>>(
      'custom:worker-wang',
      'cases',
      'tasks',
    )
    expect([...cases, ...firstAsked].map(each => each.id)).not.toContain(caseId)
    expect(await cloud.ask('custom:leader-zhao', 'cases', 'get', { caseId })).toMatchObject({ id: caseId })
  })

  it('about the people who work here leaves the sight of who helped, too', async () => {
    const caseId = await caseIn(cloud, 'handling')
    for (const personId of ['worker-chen', 'worker-sun'])
      await act(cloud, 'worker-wang', caseId, 'addCoHandler', { personId })
    await act(cloud, 'desk-lin', caseId, 'recategorise', { categoryId: 'conduct' })
    expect((await stored(caseId)).coHandlers).toEqual([])
    for (const who of ['worker-chen', 'worker-sun']) {
      expect(await cloud.refusal(`custom:${who}`, 'cases', 'get', { caseId })).toBe('CASE_NOT_FOUND')
      expect(await told(caseId)).toContain(`${who} helpEnded`)
    }
    const final = await stored(caseId)
    expect(replayCase(final)).toEqual(final)
  })

  it('of another kind keeps who helped', async () => {
    const caseId = await caseIn(cloud, 'handling')
    await act(cloud, 'worker-wang', caseId, 'addCoHandler')
    await act(cloud, 'desk-lin', caseId, 'recategorise')
    expect((await stored(caseId)).coHandlers).toHaveLength(1)
  })

  it('that nobody knows is refused', async () => {
    const caseId = await caseIn(cloud, 'handling')
    expect(await refused(cloud, 'worker-wang', caseId, 'recategorise', { categoryId: 'nothing' })).toBe(
      'CATEGORY_UNKNOWN',
    )
  })
})
