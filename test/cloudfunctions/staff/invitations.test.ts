import type { InboxItem } from '@shared/inbox/actions'
import type { StaffMember } from '@shared/people/invitation'
import type { Me } from '@shared/people/person'
import { anInvitation, aRecruit, aScan, type Invited, invite } from '../../support/access-trials'
import { report } from '../../support/act'
import { newId } from '../../support/builders'
import { startTestCloud, type TestCloud } from '../../support/cloud'
import { codes } from '../../support/small-territory'

const hours = 3_600_000
let cloud: TestCloud
beforeAll(async () => {
  cloud = await startTestCloud()
})
afterAll(() => cloud.stop())

let strangers = 0
const somebody = () => {
  strangers += 1
  return `wx:open-${strangers}`
}
const accept = (who: string, code: string) => cloud.ask<Me>(who, 'staff', 'accept', { requestId: newId(), code })
const refusedTo = (who: string, code: string) => cloud.refusal(who, 'staff', 'accept', { requestId: newId(), code })
const me = (who: string) => cloud.ask<Me>(who, 'people', 'me')
const messagesOf = async (who: string) =>
  (await cloud.ask<{ items: InboxItem[] }>(who, 'inbox', 'list')).items.map(each => [each.kind, each.title])
const listed = async (personId: string, who = 'custom:desk-lin', scope: string = codes.osmanthus) => {
  const { people } = await cloud.ask<{ people: StaffMember[] }>(who, 'staff', 'list', { scope })
  return people.find(each => each.personId === personId)
}

describe('an invitation', () => {
  it('says who invites whom before it is accepted, and makes the caller that person', async () => {
    const { recruit, code } = await anInvitation(cloud, { name: '石小满' })
    const who = somebody()
    expect(await cloud.ask(who, 'staff', 'invitation', { code })).toMatchObject({
      byName: '林秀梅',
      name: '石小满',
      roles: [{ role: 'worker', scope: codes.gridA, scopeName: '桂花社区第七网格' }],
      replaces: false,
      accepted: false,
    })
    expect(await accept(who, code.toLowerCase().replace(/(....)/, '$1-'))).toMatchObject({ personId: recruit._id })
    expect(await me(who)).toMatchObject({ name: '石小满', roles: [{ role: 'worker', scope: codes.gridA }] })
    expect(await listed(recruit._id)).toMatchObject({ comesBy: 'wechat', invitation: { state: 'accepted' } })
    expect(await messagesOf('custom:desk-lin')).toContainEqual(['invitationAccepted', '石小满'])
  })

  it('accepted again by the same phone answers alike, as after a lost answer', async () => {
    const { recruit, code } = await anInvitation(cloud)
    const who = somebody()
    await accept(who, code)
    expect(await accept(who, code)).toMatchObject({ personId: recruit._id })
  })

  it('asked for again with the same request is the same code, kept nowhere', async () => {
    const recruit = await aRecruit(cloud)
    const input = { requestId: newId(), personId: recruit._id, unbindNow: false }
    const [first, again] = [
      await cloud.ask<Invited>('custom:desk-lin', 'staff', 'invite', input),
      await cloud.ask<Invited>('custom:desk-lin', 'staff', 'invite', input),
    ]
    expect(again).toEqual(first)
    const stored = JSON.stringify(await cloud.services.db.collection('invitations').find({ where: {}, limit: 1000 }))
    expect(stored).not.toContain(first.code)
  })

  it('serves nobody after 72 hours', async () => {
    const { recruit, code } = await anInvitation(cloud)
    cloud.clock.advance(72 * hours - 1000)
    expect(await cloud.ask(somebody(), 'staff', 'invitation', { code })).toMatchObject({ accepted: false })
    cloud.clock.advance(1000)
    expect(await refusedTo(somebody(), code)).toBe('INVITATION_OVER')
    expect(await listed(recruit._id)).toMatchObject({ invitation: { state: 'expired' } })
    cloud.clock.advance(-72 * hours)
  })

  it('that was taken back serves nobody', async () => {
    const { code, invitation } = await anInvitation(cloud)
    const revoke = { requestId: newId(), invitationId: invitation.id }
    expect(await cloud.ask('custom:desk-lin', 'staff', 'revoke', revoke)).toMatchObject({ state: 'revoked' })
    expect(await refusedTo(somebody(), code)).toBe('INVITATION_OVER')
  })

  it('ends with the next one for the same person', async () => {
    const { recruit, code } = await anInvitation(cloud)
    const next = await invite(cloud, recruit._id)
    expect(await refusedTo(somebody(), code)).toBe('INVITATION_OVER')
    await accept(somebody(), next.code)
  })

  it('is worth nothing once who gave it has left', async () => {
    const by = await aRecruit(cloud, { roles: [{ role: 'station', scope: codes.osmanthus }], identities: ['wx:goes'] })
    const { code } = await anInvitation(cloud, {}, 'wx:goes')
    await cloud.services.db.collection('people').update({ _id: by._id }, { leftAt: 1 })
    expect(await refusedTo(somebody(), code)).toBe('INVITATION_OVER')
  })
})

describe('a lost phone', () => {
  it('that is not this person any more reads nothing by the code that it accepted', async () => {
    const { recruit, code } = await anInvitation(cloud, { name: '夏至', phone: '13800001111' })
    const lost = somebody()
    await accept(lost, code)
    const input = { requestId: newId(), personId: recruit._id, unbindNow: true }
    await cloud.ask('custom:desk-lin', 'staff', 'invite', input)
    const look = await cloud.call(lost, 'staff', 'invitation', { code })
    expect(look).toMatchObject({ ok: false, error: { code: 'INVITATION_OVER' } })
    expect(await refusedTo(lost, code)).toBe('INVITATION_OVER')
  })
})

describe('a stolen code', () => {
  it('is refused to the second who comes, who reads no name, and the inviter is told once', async () => {
    const { recruit, code } = await anInvitation(cloud, { name: '白露' })
    const first = somebody()
    await accept(first, code)
    for (const thief of [somebody(), somebody()]) {
      const look = await cloud.call(thief, 'staff', 'invitation', { code })
      expect(look).toMatchObject({ ok: false, error: { code: 'INVITATION_USED' } })
      expect(JSON.stringify(look)).not.toContain('白露')
      expect(await refusedTo(thief, code)).toBe('INVITATION_USED')
      expect(await me(thief)).toMatchObject({ personId: null, roles: [] })
    }
    expect(await me(first)).toMatchObject({ personId: recruit._id })
    const warnings = (await messagesOf('custom:desk-lin')).filter(([kind]) => kind === 'invitationTriedAgain')
    expect(warnings).toEqual([['invitationTriedAgain', '白露']])
  })

  it('tried without looking first warns the inviter too', async () => {
    const { code } = await anInvitation(cloud, { name: '谷雨' })
    await accept(somebody(), code)
    await refusedTo(somebody(), code)
    expect(await messagesOf('custom:desk-lin')).toContainEqual(['invitationTriedAgain', '谷雨'])
  })

  it('lets one of two in who try at the same time', async () => {
    const { code } = await anInvitation(cloud)
    const both = [somebody(), somebody()]
    const answers = await Promise.all(both.map(who => cloud.call(who, 'staff', 'accept', { requestId: newId(), code })))
    expect(answers.map(each => (each.ok ? 'in' : each.error.code)).sort()).toEqual(['INVITATION_USED', 'in'])
  })

  it('cannot be guessed: after ten wrong ones even a right one is refused for a while', async () => {
    const { code } = await anInvitation(cloud)
    const guesser = somebody()
    for (let n = 0; n < 10; n += 1) expect(await refusedTo(guesser, 'AAAABBBB')).toBe('INVITATION_UNKNOWN')
    expect(await refusedTo(guesser, code)).toBe('TOO_MANY_TRIES')
    await accept(somebody(), code)
  })
})

describe('who may invite', () => {
  const invites = (who: string, personId: string) =>
    cloud.call(who, 'staff', 'invite', { requestId: newId(), personId, unbindNow: false })
  const refused = { ok: false, error: { code: 'NOT_ALLOWED' } }

  it('a station never an administrator, a desk or a supervisor, not even in its place', async () => {
    for (const role of ['admin', 'station', 'supervisor', 'handler'] as const) {
      const above = await aRecruit(cloud, { roles: [{ role, scope: codes.osmanthus }] })
      expect([role, await invites('custom:desk-lin', above._id)]).toMatchObject([role, refused])
      expect(await invites('custom:admin-ding', above._id)).toMatchObject({ ok: true })
    }
  })

  it('nobody for a person with one role beyond their scope', async () => {
    const roles = [
      { role: 'worker', scope: codes.gridA },
      { role: 'worker', scope: codes.gridC },
    ] as const
    const both = await aRecruit(cloud, { roles })
    expect(await invites('custom:desk-lin', both._id)).toMatchObject(refused)
    expect(await invites('custom:desk-ma', both._id)).toMatchObject({ ok: true })
  })

  it('nobody for themselves, and nobody a resident', async () => {
    expect(await invites('custom:admin-ding', 'admin-ding')).toMatchObject(refused)
    expect(await invites('custom:admin-ding', 'resident-li')).toMatchObject(refused)
  })
})

describe('another phone', () => {
  it('ends the old one when the new one accepts, and what was a resident’s is a resident’s again', async () => {
    const { recruit, code } = await anInvitation(cloud)
    const [old, next] = [somebody(), somebody()]
    await accept(old, code)
    const again = await invite(cloud, recruit._id)
    expect(await me(old)).toMatchObject({ personId: recruit._id })
    await accept(next, again.code)
    expect(await me(next)).toMatchObject({ personId: recruit._id })
    expect(await me(old)).toMatchObject({ personId: null, roles: [] })
  })

  it('of somebody who lost theirs ends the old one and the consoles at once', async () => {
    const { recruit, code } = await anInvitation(cloud)
    const [old, next] = [somebody(), somebody()]
    await accept(old, code)
    const scan = await aScan(cloud)
    await cloud.ask(old, 'sign-in', 'confirm', {
      requestId: newId(),
      code: scan.code,
      number: scan.number,
      agree: true,
    })
    const collect = { requestId: newId(), code: scan.code, nonce: scan.nonce }
    await cloud.ask(scan.browser, 'sign-in', 'collect', collect)
    const again = await invite(cloud, recruit._id, 'custom:desk-lin', true)
    expect(await me(old)).toMatchObject({ personId: null })
    const sessions = await cloud.services.db
      .collection('consoleSessions')
      .find({ where: { personId: recruit._id }, limit: 9 })
    expect(sessions.map(each => each.endedAt)).toEqual([cloud.clock.now()])
    await accept(next, again.code)
  })

  it('a resident who is let in keeps their reports, and has them when they are let out', async () => {
    const caseId = await report(cloud)
    const mine = async (who: string) =>
      (await cloud.ask<{ cases: { id: string }[] }>(who, 'cases', 'mine')).cases.map(each => each.id)
    const { recruit, code } = await anInvitation(cloud)
    await accept('custom:resident-li', code)
    expect(await me('custom:resident-li')).toMatchObject({ personId: recruit._id })
    expect(await mine('custom:resident-li')).toContain(caseId)
    const again = await invite(cloud, recruit._id)
    const next = somebody()
    await accept(next, again.code)
    expect(await me('custom:resident-li')).toMatchObject({ personId: 'resident-li', roles: [] })
    expect(await mine('custom:resident-li')).toContain(caseId)
    expect(await mine(next)).toEqual([])
  })

  it('of somebody who works here already is refused', async () => {
    const { code } = await anInvitation(cloud)
    expect(await refusedTo('custom:worker-wang', code)).toBe('ALREADY_STAFF')
  })
})
