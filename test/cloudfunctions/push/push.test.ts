import type { OutputOf } from '@shared/kernel/contract'
import type { Offered, OwnChannels, OwnPush, pushActions } from '@shared/push/actions'
import { localPushSettings } from '../../../scripts/local/wechat-accounts'
import { act, report } from '../../support/act'
import { newId } from '../../support/builders'
import { startTestCloud, type TestCloud } from '../../support/cloud'
import { reachable, runSender, stubChannel } from '../../support/push-cloud'
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

const mine = (who: string) => cloud.ask<OwnChannels>(who, 'push', 'mine')
const consent = (who: string, template: string, answer: string, requestId = newId()) =>
  cloud.ask(who, 'push', 'consents', { requestId, answers: [{ template, answer }] })
const left = async (who: string) => Object.fromEntries((await mine(who)).quotas.map(each => [each.template, each.left]))

describe('consents', () => {
  it('count once a request, also when several come at once', async () => {
    const requestId = newId()
    const again = () => consent('custom:resident-li', 'caseAnswered', 'accept', requestId)
    await Promise.all([again(), again(), consent('custom:resident-li', 'askReporter', 'accept')])
    await again()
    expect(await left('custom:resident-li')).toEqual({ caseAnswered: 1, askReporter: 1 })
  })

  it('of somebody who reports for the first time are theirs once they are known', async () => {
    await consent('wx:new-one', 'caseAnswered', 'accept')
    expect(await left('wx:new-one')).toEqual({ caseAnswered: 1 })
    await cloud.ask('wx:new-one', 'people', 'consent', { requestId: newId(), purpose: 'report', version: '2026-11' })
    expect(await left('wx:new-one')).toEqual({ caseAnswered: 1 })
  })
})

describe('what somebody may be asked about', () => {
  const offer = async (who: string) => {
    const { templates } = await cloud.ask<{ templates: Offered[] }>(who, 'push', 'offer')
    return templates.map(each => each.template)
  }
  beforeEach(async () => {
    const { db, secrets } = cloud.services
    await db.collection('pushSettings').insert(localPushSettings(secrets, 'https://gezi.example'))
  })

  it('in WeChat: answers and questions; staff their tasks too, unless they are bound', async () => {
    expect(await offer('wx:somebody')).toEqual(['caseAnswered', 'askReporter'])
    await cloud.services.db.collection('people').update({ _id: 'worker-wang' }, { identities: ['wx:open-wang'] })
    expect(await offer('wx:open-wang')).toEqual([
      'caseAnswered',
      'askReporter',
      'caseAssigned',
      'caseUrgent',
      'caseOverdue',
    ])
    await cloud.ask('wx:open-wang', 'push', 'bind', { requestId: newId(), state: 'bound' })
    expect(await offer('wx:open-wang')).toEqual(['caseAnswered', 'askReporter'])
  })

  it('not in a browser, not for 30 days after a no, never once switched off', async () => {
    expect(await offer('custom:resident-li')).toEqual([])
    await consent('wx:somebody', 'caseAnswered', 'reject')
    await consent('wx:somebody', 'askReporter', 'ban')
    expect(await offer('wx:somebody')).toEqual([])
    cloud.clock.advance(30 * 86_400_000)
    expect(await offer('wx:somebody')).toEqual(['caseAnswered'])
  })
})

describe('binding', () => {
  it('keeps what the phone says, and the same request changes nothing', async () => {
    const requestId = newId()
    const bind = (state: string, id = newId()) =>
      cloud.ask<OwnChannels>('custom:worker-wang', 'push', 'bind', { requestId: id, state })
    expect(await bind('bound', requestId)).toMatchObject({ employee: { state: 'bound', at: cloud.clock.now() } })
    expect(await bind('unbound')).toMatchObject({ employee: { state: 'unbound' } })
    expect(await bind('bound', requestId)).toMatchObject({ employee: { state: 'unbound' } })
  })
})

describe('a trial message', () => {
  const tryOut = (who: string, requestId = newId()) => cloud.ask<OwnPush>(who, 'push', 'tryOut', { requestId })

  it('says why it did not come', async () => {
    expect(await tryOut('custom:worker-wang')).toMatchObject({ state: 'dropped', why: 'noChannel', kind: null })
    expect((await mine('custom:worker-wang')).pushes).toMatchObject([{ state: 'dropped' }])
  })

  it('is not somebody else’s to see', async () => {
    const requestId = newId()
    await tryOut('custom:worker-wang', requestId)
    expect(await cloud.refusal('custom:worker-chen', 'push', 'tryOut', { requestId })).toBe('INPUT_INVALID')
  })

  it('comes five times in 15 minutes, and not again', async () => {
    for (let count = 0; count < 5; count += 1) await tryOut('custom:worker-wang')
    expect(await cloud.refusal('custom:worker-wang', 'push', 'tryOut', { requestId: newId() })).toBe('TOO_MANY_TRIES')
  })
})

describe('who was not reached', () => {
  const unreached = (who: string, scope: string, more: object = {}) =>
    cloud.ask<OutputOf<typeof pushActions.unreached>>(`custom:${who}`, 'push', 'unreached', { scope, ...more })

  it('is listed with the reason, staff by name, residents without', async () => {
    await reachable(cloud.services, 'resident-li', { quotas: { caseAnswered: 1 } })
    const subscribe = stubChannel('subscribe')
    subscribe.answer = () => ({ kind: 'refused', code: 43101, why: 'noConsent' })
    const caseId = await report(cloud)
    await runSender(cloud, [subscribe])
    cloud.clock.advance(60_000)
    await act(cloud, 'worker-wang', caseId, 'accept')
    await act(cloud, 'worker-wang', caseId, 'resolve')
    await runSender(cloud, [subscribe])
    const { rows, next } = await unreached('admin-ding', codes.county)
    expect(next).toBeNull()
    expect(rows).toMatchObject([
      {
        personId: null,
        personName: null,
        phone: null,
        kind: 'caseAnswered',
        state: 'refused',
        receipts: [{ code: 43101 }],
      },
      { personName: '王芳', kind: 'caseAssigned', state: 'dropped', why: 'noChannel' },
    ])
    expect(JSON.stringify(rows)).not.toMatch(/李建国|楼道灯/)
    expect(rows.map(each => each.caseId)).toEqual([null, null])
    const atDesk = (await unreached('desk-lin', codes.osmanthus)).rows
    expect(atDesk.map(each => each.caseId)).toEqual([caseId, caseId])
    const wang = await cloud.services.db.collection('people').get('worker-wang')
    expect(wang?.phone).toMatch(/^1/)
    expect(atDesk[1]).toMatchObject({ personId: 'worker-wang', phone: wang?.phone })
    expect((await unreached('desk-liu', codes.willow)).rows).toEqual([])
  })

  it('leaves out whom the app reached', async () => {
    const caseId = await report(cloud)
    await cloud.ask('custom:worker-wang', 'inbox', 'markRead', { requestId: newId(), caseId })
    await runSender(cloud, [])
    expect((await unreached('admin-ding', codes.county)).rows).toEqual([])
  })

  it('comes page by page', async () => {
    for (let count = 0; count < 31; count += 1) {
      await report(cloud)
      if (count % 10 === 0) cloud.clock.advance(1000)
    }
    await runSender(cloud, [])
    await cloud.services.db
      .collection('pushes')
      .update({ _id: cloud.services.db.command.neq('') }, { state: 'refused' })
    await cloud.services.db.collection('pushes').update({ at: cloud.clock.now() }, { state: 'dropped' })
    const first = await unreached('admin-ding', codes.county)
    expect(first.rows).toHaveLength(30)
    const rest = await unreached('admin-ding', codes.county, { after: first.next })
    expect([rest.rows.length, rest.next]).toEqual([1, null])
    expect(new Set([...first.rows, ...rest.rows].map(each => each.id)).size).toBe(31)
  })
})
