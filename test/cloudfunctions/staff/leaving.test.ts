import type { InboxItem } from '@shared/inbox/actions'
import type { Me } from '@shared/people/person'
import { anInvitation, aRecruit, aScan, invite } from '../../support/access-trials'
import { act, caseIn, report } from '../../support/act'
import { newId } from '../../support/builders'
import { startTestCloud, type TestCloud } from '../../support/cloud'
import { codes } from '../../support/small-territory'

let cloud: TestCloud
beforeAll(async () => {
  cloud = await startTestCloud()
})
afterAll(() => cloud.stop())

const leave = (personId: string, who = 'custom:admin-ding') =>
  cloud.ask<{ openCases: number }>(who, 'staff', 'markLeft', { requestId: newId(), personId })

/** A worker of grid A by WeChat, with a console. */
async function atWork(openid: string) {
  const { recruit, code } = await anInvitation(cloud, { name: '卫东' })
  await cloud.ask(openid, 'staff', 'accept', { requestId: newId(), code })
  const scan = await aScan(cloud)
  await cloud.ask(openid, 'sign-in', 'confirm', {
    requestId: newId(),
    code: scan.code,
    number: scan.number,
    agree: true,
  })
  await cloud.ask(scan.browser, 'sign-in', 'collect', { requestId: newId(), code: scan.code, nonce: scan.nonce })
  const [session] = await cloud.services.db
    .collection('consoleSessions')
    .find({ where: { personId: recruit._id }, limit: 1 })
  return { recruit, console: `custom:${session?._id}` }
}

it('takes every way in away with the very next call', async () => {
  const { recruit, console } = await atWork('wx:leaves-1')
  expect(await cloud.ask<Me>(console, 'people', 'me')).toMatchObject({ personId: recruit._id })
  await leave(recruit._id)
  expect(await cloud.ask<Me>('wx:leaves-1', 'people', 'me')).toMatchObject({ personId: null, roles: [] })
  expect(await cloud.refusal('wx:leaves-1', 'cases', 'tasks')).toBe('NOT_ALLOWED')
  expect(await cloud.refusal(console, 'people', 'me')).toBe('NOT_SIGNED_IN')
})

it('holds even when nothing but the mark was written', async () => {
  const { recruit, console } = await atWork('wx:leaves-2')
  await cloud.services.db.collection('people').update({ _id: recruit._id }, { leftAt: 1 })
  expect(await cloud.refusal('wx:leaves-2', 'cases', 'tasks')).toBe('NOT_ALLOWED')
  expect(await cloud.refusal(console, 'cases', 'tasks')).toBe('NOT_SIGNED_IN')
})

it('ends the codes for them and by them', async () => {
  const station = await aRecruit(cloud, {
    roles: [{ role: 'station', scope: codes.osmanthus }],
    identities: ['wx:station-leaves'],
  })
  const given = await anInvitation(cloud, {}, 'wx:station-leaves')
  const own = await invite(cloud, station._id, 'custom:admin-ding')
  await leave(station._id)
  for (const { code, invitation } of [given, own]) {
    const stored = await cloud.services.db.collection('invitations').get(invitation.id)
    expect(stored).toMatchObject({ state: 'revoked' })
    expect(await cloud.refusal('wx:late', 'staff', 'accept', { requestId: newId(), code })).toBe('INVITATION_OVER')
  }
  expect(
    await cloud.refusal('custom:admin-ding', 'staff', 'invite', {
      requestId: newId(),
      personId: station._id,
      unbindNow: false,
    }),
  ).toBe('NOT_FOUND')
})

it('names what is still in their hands to the leader, who gives it to somebody else', async () => {
  const { recruit } = await atWork('wx:leaves-3')
  const caseId = await caseIn(cloud, 'handling')
  await cloud.services.db
    .collection('cases')
    .update({ _id: caseId }, { assignee: { kind: 'person', id: recruit._id, name: recruit.name } })
  expect(await leave(recruit._id)).toEqual({ openCases: 1 })
  expect(await leave(recruit._id)).toEqual({ openCases: 1 })
  const { items } = await cloud.ask<{ items: InboxItem[] }>('custom:leader-zhao', 'inbox', 'list')
  expect(items.filter(each => each.kind === 'handOver').map(each => each.title)).toEqual(['卫东'])
  const left = await cloud.ask<{ cases: { id: string }[] }>('custom:leader-zhao', 'staff', 'handOver', {
    personId: recruit._id,
  })
  expect(left.cases.map(each => each.id)).toEqual([caseId])
  await act(cloud, 'leader-zhao', caseId, 'transfer', { to: { kind: 'person', id: 'worker-chen' } })
  expect(
    (await cloud.ask<{ cases: object[] }>('custom:leader-zhao', 'staff', 'handOver', { personId: recruit._id })).cases,
  ).toEqual([])
})

it('leaves the last administrator in, who could let nobody in otherwise', async () => {
  expect(
    await cloud.refusal('custom:admin-ding', 'staff', 'markLeft', { requestId: newId(), personId: 'admin-ding' }),
  ).toBe('LAST_ADMIN')
  const second = await aRecruit(cloud, { roles: [{ role: 'admin', scope: codes.county }] })
  await leave(second._id)
  expect(await cloud.ask<Me>('custom:admin-ding', 'people', 'me')).toMatchObject({ personId: 'admin-ding' })
})

it('of two administrators who leave at the same moment, one stays', async () => {
  const county = [{ role: 'admin', scope: codes.county }] as const
  const people = cloud.services.db.collection('people')
  const others = await people.find({ where: { 'roles.role': 'admin', leftAt: null }, limit: 10 })
  const pair = [await aRecruit(cloud, { roles: county }), await aRecruit(cloud, { roles: county })]
  for (const [i, each] of pair.entries()) await people.update({ _id: each._id }, { identities: [`wx:two-${i}`] })
  for (const each of others) await people.update({ _id: each._id }, { leftAt: 1 })
  const done = await Promise.all(
    pair.map(({ _id }, i) => cloud.call(`wx:two-${i}`, 'staff', 'markLeft', { requestId: newId(), personId: _id })),
  )
  const left = await people.find({ where: { 'roles.role': 'admin', leftAt: null }, limit: 10 })
  for (const each of others) await people.update({ _id: each._id }, { leftAt: null })
  expect(left).toHaveLength(1)
  expect(done.map(each => each.ok).sort()).toEqual([false, true])
})

it('makes of them a resident who may report like anybody', async () => {
  const { recruit } = await atWork('wx:leaves-4')
  await leave(recruit._id)
  await report(cloud)
  const consent = { requestId: newId(), purpose: 'report', version: '2026-11' }
  const now = await cloud.ask<Me>('wx:leaves-4', 'people', 'consent', consent)
  expect(now).toMatchObject({ roles: [], name: '' })
  expect(now.personId).not.toBe(recruit._id)
})
