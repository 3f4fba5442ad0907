import type { InboxItem } from '@shared/inbox/actions'
import type { Me } from '@shared/people/person'
import { undoMerge } from '../../../cloudfunctions/modules/sign-in/undo-merge'
import { anInvitation, lastSmsCode } from '../../support/access-trials'
import { act, caseIn } from '../../support/act'
import { aReport, newId } from '../../support/builders'
import { startTestCloud, type TestCloud } from '../../support/cloud'

let cloud: TestCloud
let log: jest.SpyInstance
beforeAll(async () => {
  cloud = await startTestCloud()
  log = jest.spyOn(console, 'log').mockImplementation(() => undefined)
})
afterAll(() => cloud.stop())

let made = 0
const somebody = () => {
  made += 1
  return `uid:browser-${made}`
}
const aPhone = () => {
  made += 1
  return `1370000${String(1000 + made)}`
}
const ask = (phone: string) => ({ requestId: newId(), phone, consentVersion: '2026-11' })
const send = (who: string, phone: string) => cloud.ask(who, 'sign-in', 'sendPhoneCode', ask(phone))
const check = (phone: string, code: string) => ({ requestId: newId(), phone, code })

/** Proves a phone, a minute after the last code. */
async function prove(who: string, phone: string): Promise<Me> {
  cloud.clock.advance(60_000)
  await send(who, phone)
  return cloud.ask<Me>(who, 'sign-in', 'checkPhone', check(phone, lastSmsCode(log)))
}

const submit = async (who: string, more: object = {}) => {
  const input = aReport(more)
  await cloud.ask(who, 'cases', 'submit', input)
  return input.submissionId
}
const mine = async (who: string) =>
  (await cloud.ask<{ cases: { id: string }[] }>(who, 'cases', 'mine')).cases.map(each => each.id).sort()

describe('somebody of WeChat and of a browser', () => {
  it('is reached by the consents given in WeChat, whichever record goes on', async () => {
    const [browser, phone] = [somebody(), aPhone()]
    const wechat = `wx:${browser}`
    await prove(browser, phone)
    const answers = [{ template: 'caseAnswered', answer: 'accept' }]
    await cloud.ask(wechat, 'push', 'consents', { requestId: newId(), answers })
    const { personId } = await prove(wechat, phone)
    const contact = await cloud.services.db.collection('pushContacts').get(personId ?? '')
    expect(contact?.quotas).toMatchObject({ caseAnswered: { left: 1 } })
  })
})

describe('two browsers of one phone', () => {
  it('are one person: reports, anonymous ones, follows, messages and consents of both', async () => {
    const [old, now, phone] = [somebody(), somebody(), aPhone()]
    const named = await submit(old)
    const hidden = await submit(old, { anonymous: true, name: null, phone: null })
    const followed = await caseIn(cloud, 'handling')
    await cloud.ask(old, 'neighbours', 'join', { caseId: followed, requestId: newId(), consentVersion: '2026-11' })
    await prove(old, phone)
    const later = await submit(now)
    const laterHidden = await submit(now, { anonymous: true, name: null, phone: null })
    const both = await prove(now, phone)
    expect(both).toMatchObject({ phoneMasked: expect.stringMatching(/^137\*{4}/), phoneChecked: true })

    for (const who of [old, now]) {
      expect(await mine(who)).toEqual([named, hidden, later, laterHidden].sort())
      for (const caseId of [named, hidden, later, laterHidden]) {
        expect(await cloud.ask(who, 'cases', 'get', { caseId })).toMatchObject({ viewer: 'reporter' })
      }
      const { cases } = await cloud.ask<{ cases: object[] }>(who, 'neighbours', 'following')
      expect(cases).toHaveLength(1)
    }
    await act(cloud, 'worker-wang', later, 'accept')
    await act(cloud, 'worker-wang', hidden, 'accept')
    const { items } = await cloud.ask<{ items: InboxItem[] }>(old, 'inbox', 'list')
    expect(items.map(each => each.caseId).sort()).toEqual([hidden, later].sort())
  })

  it('join a case that either follows once', async () => {
    const [old, now, phone] = [somebody(), somebody(), aPhone()]
    const caseId = await caseIn(cloud, 'handling')
    const join = () => ({ caseId, requestId: newId(), consentVersion: '2026-11' })
    await cloud.ask(old, 'neighbours', 'join', join())
    await prove(old, phone)
    await prove(now, phone)
    await cloud.ask(now, 'neighbours', 'join', join())
    expect(await cloud.services.db.collection('cases').get(caseId)).toMatchObject({ followerCount: 1 })
  })

  it('are taken apart again by support, each with what was theirs', async () => {
    const [old, now, phone] = [somebody(), somebody(), aPhone()]
    const [first, second] = [await submit(old), await submit(now)]
    await prove(old, phone)
    await prove(now, phone)
    expect(await mine(now)).toHaveLength(2)
    const { db, clock } = cloud.services
    const merges = await db.collection('identityMerges').find({ where: {}, orderBy: [['at', 'desc']], limit: 1 })
    expect(await undoMerge(db, merges[0]?._id ?? '', clock.now())).toBe(true)
    expect(await undoMerge(db, merges[0]?._id ?? '', clock.now())).toBe(false)
    expect([await mine(old), await mine(now)]).toEqual([[first], [second]])
  })

  it('merged again and again stay one', async () => {
    const phone = aPhone()
    const browsers = [somebody(), somebody(), somebody()]
    const cases: string[] = []
    for (const who of browsers) {
      cases.push(await submit(who))
      await prove(who, phone)
      await prove(who, phone)
      cloud.clock.advance(86_400_000)
    }
    for (const who of browsers) expect(await mine(who)).toEqual([...cases].sort())
  })
})

describe('what proves nothing', () => {
  it('a phone that stands in somebody’s report', async () => {
    const [owner, other, phone] = [somebody(), somebody(), aPhone()]
    await submit(owner, { phone })
    await prove(other, phone)
    expect(await mine(other)).toEqual([])
  })

  it('a number that was proven by somebody more than 90 days ago: it may be another’s by now', async () => {
    const [old, next, phone] = [somebody(), somebody(), aPhone()]
    await submit(old)
    await prove(old, phone)
    cloud.clock.advance(90 * 86_400_000)
    await prove(next, phone)
    expect(await mine(next)).toEqual([])
    expect(await mine(old)).toHaveLength(1)
  })

  it('the code of somebody else, read over a shoulder', async () => {
    const [owner, thief, phone] = [somebody(), somebody(), aPhone()]
    cloud.clock.advance(60_000)
    await send(owner, phone)
    const code = lastSmsCode(log)
    await cloud.ask(thief, 'people', 'consent', { requestId: newId(), purpose: 'report', version: '2026-11' })
    expect(await cloud.refusal(thief, 'sign-in', 'checkPhone', check(phone, code))).toBe('PHONE_CODE_WRONG')
    await cloud.ask(owner, 'sign-in', 'checkPhone', check(phone, code))
  })

  it('a phone of a member of staff opens no desk, and staff prove none here', async () => {
    const [who, phone] = [somebody(), aPhone()]
    await prove(who, phone)
    const { code } = await anInvitation(cloud)
    await cloud.ask(who, 'staff', 'accept', { requestId: newId(), code })
    expect(await cloud.refusal(who, 'sign-in', 'sendPhoneCode', ask(phone))).toBe('ALREADY_STAFF')
    const thief = somebody()
    expect(await prove(thief, phone)).toMatchObject({ roles: [] })
    expect(await cloud.refusal(thief, 'cases', 'tasks')).toBe('NOT_ALLOWED')
  })
})

describe('limits', () => {
  it('a code serves five minutes and five tries', async () => {
    const [who, phone] = [somebody(), aPhone()]
    await send(who, phone)
    const code = lastSmsCode(log)
    cloud.clock.advance(300_000)
    expect(await cloud.refusal(who, 'sign-in', 'checkPhone', check(phone, code))).toBe('PHONE_CODE_WRONG')
    await send(who, phone)
    const next = lastSmsCode(log)
    const wrong = next === '000000' ? '000001' : '000000'
    for (let n = 0; n < 5; n += 1) {
      expect(await cloud.refusal(who, 'sign-in', 'checkPhone', check(phone, wrong))).toBe('PHONE_CODE_WRONG')
    }
    expect(await cloud.refusal(who, 'sign-in', 'checkPhone', check(phone, next))).toBe('PHONE_CODE_WRONG')
  })

  it('one a minute and five a day for who asks', async () => {
    cloud.clock.set('2026-12-01T09:00')
    const [who, phone] = [somebody(), aPhone()]
    for (let n = 0; n < 5; n += 1) {
      await send(who, phone)
      expect(await cloud.refusal(who, 'sign-in', 'sendPhoneCode', ask(phone))).toBe('CODE_JUST_SENT')
      cloud.clock.advance(300_000)
    }
    expect(await cloud.refusal(who, 'sign-in', 'sendPhoneCode', ask(phone))).toBe('CODES_USED_UP')
    cloud.clock.set('2026-12-02T00:00')
    await send(who, phone)
  })

  it('a stranger uses up nothing of the owner’s: neither tries nor the code on its way', async () => {
    cloud.clock.set('2026-12-03T09:00')
    const [owner, stranger, phone] = [somebody(), somebody(), aPhone()]
    for (let n = 0; n < 5; n += 1) {
      await send(stranger, phone)
      cloud.clock.advance(300_000)
    }
    await send(owner, phone)
    const code = lastSmsCode(log)
    await send(somebody(), phone)
    await cloud.ask(owner, 'sign-in', 'checkPhone', check(phone, code))
  })

  it('many strangers send no flood: twenty a day for a phone, whoever asks', async () => {
    const phone = aPhone()
    for (let n = 0; n < 20; n += 1) await send(somebody(), phone)
    expect(await cloud.refusal(somebody(), 'sign-in', 'sendPhoneCode', ask(phone))).toBe('CODES_USED_UP')
    cloud.clock.advance(86_400_000)
    await send(somebody(), phone)
  })

  it('a retry sends no second message', async () => {
    const [who, input] = [somebody(), ask(aPhone())]
    await cloud.ask(who, 'sign-in', 'sendPhoneCode', input)
    const sent = log.mock.calls.length
    await cloud.ask(who, 'sign-in', 'sendPhoneCode', input)
    expect(log.mock.calls).toHaveLength(sent)
  })

  it('a deployment without a carrier says so, and what was not sent uses up nothing', async () => {
    const [who, phone] = [somebody(), aPhone()]
    await send(who, phone)
    const code = lastSmsCode(log)
    cloud.clock.advance(60_000)
    process.env.GEZI_MODE = 'production'
    for (let n = 0; n < 25; n += 1) {
      expect(await cloud.refusal(who, 'sign-in', 'sendPhoneCode', ask(phone))).toBe('SMS_NOT_SENT')
    }
    const other = somebody()
    expect(await cloud.refusal(other, 'sign-in', 'sendPhoneCode', ask(phone))).toBe('SMS_NOT_SENT')
    process.env.GEZI_MODE = 'test'
    await send(other, phone)
    await cloud.ask(who, 'sign-in', 'checkPhone', check(phone, code))
  })

  it('neither the phone nor the code is in what the stand-in logs of the phone, nor in what is stored of the code', async () => {
    const [who, phone] = [somebody(), aPhone()]
    await send(who, phone)
    expect(JSON.stringify(log.mock.calls)).not.toContain(phone)
    const stored = await cloud.services.db.collection('phoneChecks').find({ where: {}, limit: 1000 })
    expect(JSON.stringify(stored)).not.toContain(phone)
    expect(stored.some(each => JSON.stringify(each).includes(lastSmsCode(log)))).toBe(false)
  })
})
