import type { Push } from '@shared/push/push'
import { routes } from '../../../miniprogram/platform/routes'
import { act, caseIn, report } from '../../support/act'
import { aPlace, newId } from '../../support/builders'
import { startTestCloud, type TestCloud } from '../../support/cloud'
import { killedAt } from '../../support/interrupted'
import { reachable, runSender, type StubChannel, stubChannel } from '../../support/push-cloud'
import { codes } from '../../support/small-territory'

let cloud: TestCloud
let employee: StubChannel
let wecom: StubChannel
let subscribe: StubChannel
let robot: StubChannel
beforeEach(async () => {
  jest.spyOn(console, 'log').mockImplementation(() => undefined)
  jest.spyOn(console, 'error').mockImplementation(() => undefined)
  cloud = await startTestCloud()
  employee = stubChannel('employee')
  wecom = stubChannel('wecom')
  subscribe = stubChannel('subscribe')
  robot = stubChannel('robot')
})
afterEach(async () => {
  jest.restoreAllMocks()
  await cloud.stop()
})

const send = (groups: readonly string[] = []) => runSender(cloud, [subscribe, robot, wecom, employee], groups)
const pushes = (): Promise<Push[]> => cloud.services.db.collection('pushes').find({ where: {}, limit: 100 })
const pushOf = async (personId: string, kind: Push['kind'] = 'caseAssigned') =>
  (await pushes()).find(each => each.personId === personId && each.kind === kind)
const contactOf = (personId: string) => cloud.services.db.collection('pushContacts').get(personId)
const minutes = (count: number) => cloud.clock.advance(count * 60_000)

describe('a message of the inbox', () => {
  it('goes to the phone once, says what, where, when and its number, and keeps a receipt', async () => {
    await reachable(cloud.services, 'worker-wang', { employee: true })
    const caseId = await report(cloud, { text: '隔壁老王家漏水，电话 13812342216' })
    await send()
    await send()
    expect(employee.sent).toHaveLength(1)
    const [{ to, content }] = employee.sent as [StubChannel['sent'][number]]
    const caseNo = (await cloud.services.db.collection('cases').get(caseId))?.caseNo
    expect(to).toBe('open-worker-wang')
    expect(content).toEqual({
      template: 'caseAssigned',
      fields: {
        title: '市政设施',
        place: '第七网格',
        caseNo,
        due: '2026年11月30日 18:00',
        state: '有一件事派给您了',
        note: '请打开小程序看看',
      },
      page: `${routes.workerCase}?id=${caseId}`,
    })
    expect(JSON.stringify(employee.sent)).not.toMatch(/老王|漏水|1381234|李建国/)
    expect(await pushOf('worker-wang')).toMatchObject({
      state: 'sent',
      dueAt: null,
      receipts: [{ channel: 'employee', outcome: 'sent', code: null, at: cloud.clock.now() }],
    })
  })

  it.each([
    ['the channel for staff first', { employee: true, wecomId: 'wang', quotas: { caseAssigned: 1 } }, 'employee'],
    ['then WeCom', { wecomId: 'wang', quotas: { caseAssigned: 1 } }, 'wecom'],
    ['then a consent', { quotas: { caseAssigned: 1 } }, 'subscribe'],
  ] as const)('takes %s', async (_rule, how, expected) => {
    await reachable(cloud.services, 'worker-wang', how)
    await report(cloud)
    await send()
    const used = [employee, wecom, subscribe].filter(each => each.sent.length).map(each => each.kind)
    expect(used).toEqual([expected])
  })

  it('that no channel carries stays in the inbox, and it is known why', async () => {
    await report(cloud)
    await send()
    expect(await pushOf('worker-wang')).toMatchObject({ state: 'dropped', why: 'noChannel', receipts: [] })
  })

  it('that was read in the app is not pushed any more', async () => {
    await reachable(cloud.services, 'worker-wang', { employee: true })
    const caseId = await report(cloud)
    await cloud.ask('custom:worker-wang', 'inbox', 'markRead', { requestId: newId(), caseId })
    await send()
    expect(employee.sent).toEqual([])
    expect(await pushOf('worker-wang')).toMatchObject({ state: 'dropped', why: 'read' })
  })

  it.each([
    ['taken on', 'worker-wang', 'accept', {}],
    [
      'given to somebody else',
      'leader-zhao',
      'transfer',
      { to: { kind: 'person', id: 'worker-chen' }, reason: '他在' },
    ],
    ['withdrawn', 'resident-li', 'withdraw', {}],
  ] as const)('whose case was %s meanwhile is not pushed', async (_what, who, name, more) => {
    await reachable(cloud.services, 'worker-wang', { employee: true })
    const caseId = await report(cloud)
    await act(cloud, who, caseId, name, more)
    await send()
    expect(employee.sent.filter(each => each.to === 'open-worker-wang')).toEqual([])
    expect(await pushOf('worker-wang')).toMatchObject({ state: 'dropped', why: 'movedOn' })
  })

  it('for somebody who was merged goes to who they are now, with the consents of that one', async () => {
    await reachable(cloud.services, 'resident-zhang', { quotas: { askReporter: 1 } })
    const caseId = await caseIn(cloud, 'handling')
    const mergedInto = { personId: 'resident-zhang', at: 1, identities: [] }
    await cloud.services.db.collection('people').update({ _id: 'resident-li' }, { mergedInto })
    await act(cloud, 'worker-wang', caseId, 'ask')
    await send()
    expect(subscribe.sent.map(each => each.to)).toEqual(['open-resident-zhang'])
    expect((await contactOf('resident-zhang'))?.quotas.askReporter?.left).toBe(0)
    expect(await contactOf('resident-li')).toBeNull()
  })

  it.each([
    ['as a resident', 1, 0, { 'resident-li': 0, 'worker-wang': undefined }],
    ['as staff', 0, 1, { 'resident-li': 0, 'worker-wang': 0 }],
  ])(
    'for a resident who is staff by now comes by a consent given %s, never by a channel of their work',
    async (_as, before, since, left) => {
      const caseId = await caseIn(cloud, 'handling')
      await reachable(cloud.services, 'resident-li', { quotas: { askReporter: before } })
      await reachable(cloud.services, 'worker-wang', {
        employee: true,
        wecomId: 'wang',
        ...(since ? { quotas: { askReporter: since } } : {}),
      })
      const people = cloud.services.db.collection('people')
      await people.update({ _id: 'resident-li' }, { identities: ['none:resident-li'] })
      await people.update({ _id: 'worker-wang' }, { residentId: 'resident-li' })
      await act(cloud, 'worker-wang', caseId, 'ask')
      await send()
      expect(subscribe.sent.map(each => each.to)).toEqual(['open-worker-wang'])
      expect(employee.sent.filter(each => each.content.template === 'askReporter')).toEqual([])
      expect(wecom.sent).toEqual([])
      for (const [personId, expected] of Object.entries(left)) {
        expect((await contactOf(personId))?.quotas.askReporter?.left).toBe(expected)
      }
    },
  )

  it('of an anonymous reporter is never pushed', async () => {
    await reachable(cloud.services, 'resident-li', { quotas: { askReporter: 3, caseAnswered: 3 } })
    const caseId = await caseIn(cloud, 'handling', { anonymous: true })
    await act(cloud, 'worker-wang', caseId, 'ask')
    await act(cloud, 'worker-wang', caseId, 'resolve')
    await send()
    expect(subscribe.sent).toEqual([])
    expect((await pushes()).map(each => each.personId)).toEqual(['worker-wang'])
  })
})

describe('refusals', () => {
  it('43101 empties the ledger; the next consent is used again', async () => {
    await reachable(cloud.services, 'resident-li', { quotas: { askReporter: 2 } })
    subscribe.answer = () => ({ kind: 'refused', code: 43101, why: 'noConsent' })
    const caseId = await caseIn(cloud, 'waiting')
    await send()
    expect(await pushOf('resident-li', 'workerAsked')).toMatchObject({
      state: 'refused',
      why: 'refused',
      receipts: [{ channel: 'subscribe', outcome: 'refused', code: 43101 }],
    })
    expect(subscribe.sent[0]?.content.page).toBe(`${routes.case}?id=${caseId}`)
    expect((await contactOf('resident-li'))?.quotas.askReporter?.left).toBe(0)
    await act(cloud, 'resident-li', caseId, 'answerAsk')
    await cloud.ask('custom:resident-li', 'push', 'consents', {
      requestId: newId(),
      answers: [{ template: 'askReporter', answer: 'accept' }],
    })
    subscribe.answer = () => ({ kind: 'sent', receipt: null })
    await act(cloud, 'worker-wang', caseId, 'ask')
    await send()
    expect(subscribe.sent).toHaveLength(2)
    expect((await contactOf('resident-li'))?.quotas.askReporter?.left).toBe(0)
  })

  it('40256 unbinds, and the next channel carries the same message', async () => {
    await reachable(cloud.services, 'worker-wang', { employee: true, wecomId: 'wang' })
    employee.answer = () => ({ kind: 'refused', code: 40256, why: 'notBound' })
    await report(cloud)
    await send()
    expect(await pushOf('worker-wang')).toMatchObject({
      state: 'sent',
      receipts: [
        { channel: 'employee', code: 40256 },
        { channel: 'wecom', outcome: 'sent' },
      ],
    })
    expect((await contactOf('worker-wang'))?.employee?.state).toBe('unbound')
    await report(cloud)
    await send()
    expect(employee.sent).toHaveLength(1)
  })

  it('what is worth it is tried again, later each time, and given up in the end', async () => {
    await reachable(cloud.services, 'worker-wang', { employee: true })
    employee.answer = () => ({ kind: 'later', code: -1 })
    await report(cloud)
    const waits: number[] = []
    for (let run = 0; run < 12; run += 1) {
      await send()
      const { dueAt, state } = (await pushOf('worker-wang')) as Push
      if (dueAt === null) {
        expect(state).toBe('refused')
        break
      }
      waits.push(dueAt - cloud.clock.now())
      cloud.clock.advance(dueAt - cloud.clock.now())
    }
    expect(employee.sent).toHaveLength(7)
    expect(await pushOf('worker-wang')).toMatchObject({ state: 'refused', why: 'gaveUp' })
    expect(waits.at(-1)).toBeGreaterThan(waits[0] ?? 0)
    expect((await pushOf('worker-wang'))?.receipts).toHaveLength(7)
  })

  it('waits as long as the other side asks for', async () => {
    await reachable(cloud.services, 'worker-wang', { employee: true })
    employee.answer = () => ({ kind: 'later', code: 45009, waitMs: 3_600_000 })
    await report(cloud)
    await send()
    expect((await pushOf('worker-wang'))?.dueAt).toBe(cloud.clock.now() + 3_600_000)
  })

  it('what may have gone out is not sent again', async () => {
    await reachable(cloud.services, 'worker-wang', { employee: true, wecomId: 'wang' })
    employee.answer = () => ({ kind: 'uncertain' })
    await report(cloud)
    await send()
    expect(await pushOf('worker-wang')).toMatchObject({ state: 'uncertain', dueAt: null })
    minutes(60)
    await send()
    expect([employee.sent.length, wecom.sent.length]).toEqual([1, 0])
  })

  it('what may have gone out is sent again at once, in the same words, where the other side drops doubles', async () => {
    await reachable(cloud.services, 'worker-wang', { wecomId: 'wang' })
    wecom.answer = () => (wecom.sent.length > 1 ? { kind: 'sent', receipt: 'm1' } : { kind: 'uncertain' })
    await report(cloud)
    await send()
    expect(await pushOf('worker-wang')).toMatchObject({
      state: 'sent',
      receipts: [{ outcome: 'uncertain' }, { outcome: 'sent' }],
    })
    expect(wecom.sent).toHaveLength(2)
    expect(wecom.sent[1]).toEqual(wecom.sent[0])
  })

  it.each([
    ['uncertain', { kind: 'uncertain' }],
    ['not taken', { kind: 'later', code: -1 }],
  ] as const)(
    'where that is %s too, it is not said once more when doubles are dropped no longer',
    async (_what, again) => {
      await reachable(cloud.services, 'worker-wang', { wecomId: 'wang' })
      wecom.answer = () => (wecom.sent.length > 1 ? again : { kind: 'uncertain' })
      await report(cloud)
      await send()
      expect(await pushOf('worker-wang')).toMatchObject({ state: 'uncertain', dueAt: null })
      minutes(60)
      wecom.answer = () => ({ kind: 'sent', receipt: 'm1' })
      await report(cloud)
      await send()
      expect(wecom.sent.map(each => each.content.template)).toEqual(['caseAssigned', 'caseAssigned', 'caseAssigned'])
      expect(wecom.sent[2]?.content.page).not.toBe(wecom.sent[0]?.content.page)
    },
  )
})

describe('two senders at once, and one that dies', () => {
  it('each message is sent by one of them', async () => {
    await reachable(cloud.services, 'worker-wang', { employee: true })
    for (let count = 0; count < 4; count += 1) {
      await report(cloud)
      await Promise.all([send(), send(), send()])
    }
    expect(employee.sent).toHaveLength(4)
  })

  it('left while sending: nobody knows whether it went out, and it is not sent again', async () => {
    await reachable(cloud.services, 'worker-wang', { employee: true })
    await report(cloud)
    await new Promise<void>(resolve => {
      employee.answer = () => {
        resolve()
        return new Promise(() => undefined)
      }
      send()
    })
    employee.answer = () => ({ kind: 'sent', receipt: null })
    minutes(1)
    await send()
    expect(await pushOf('worker-wang')).toMatchObject({ state: 'sending' })
    minutes(5)
    await send()
    expect(await pushOf('worker-wang')).toMatchObject({ state: 'uncertain', dueAt: null })
    expect(employee.sent).toHaveLength(1)
  })

  it.each([
    ['before it keeps the pushes', { collection: 'pushes', method: 'insertMany' }],
    ['before the messages stop waiting', { collection: 'inbox', method: 'update' }],
    ['before it claims', { collection: 'pushes', method: 'update', nth: 2 }],
  ] as const)('left %s: the next run sends once', async (_when, interruption) => {
    await reachable(cloud.services, 'worker-wang', { employee: true })
    await report(cloud)
    await killedAt(cloud, interruption, () => send())
    await send()
    await send()
    expect(employee.sent).toHaveLength(1)
  })

  it('left between the answer and its receipt: uncertain, not sent again', async () => {
    await reachable(cloud.services, 'worker-wang', { employee: true })
    await report(cloud)
    await killedAt(cloud, { collection: 'pushes', method: 'update', nth: 3 }, () => send())
    minutes(6)
    await send()
    expect(await pushOf('worker-wang')).toMatchObject({ state: 'uncertain' })
    expect(employee.sent).toHaveLength(1)
  })

  it('one receiver whose data is broken keeps nobody else waiting', async () => {
    await reachable(cloud.services, 'worker-wang', { employee: true })
    await reachable(cloud.services, 'worker-chen', { employee: true })
    employee.answer = (_content, to) => {
      if (to === 'open-worker-wang') throw new TypeError('broken')
      return { kind: 'sent', receipt: null }
    }
    await report(cloud)
    await report(cloud, { place: aPlace({ scannedGridCode: codes.gridB }) })
    await send()
    expect(await pushOf('worker-chen')).toMatchObject({ state: 'sent' })
  })
})
