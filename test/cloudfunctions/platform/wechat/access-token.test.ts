import type { Database } from '../../../../cloudfunctions/platform/database'
import { createSecrets } from '../../../../cloudfunctions/platform/secrets'
import { wechatApi, wecomApi } from '../../../../cloudfunctions/platform/wechat/wechat-api'
import { wecomAccount } from '../../../../cloudfunctions/platform/wechat/wechat-settings'
import { startWechatCloud, type WechatCloud } from '../../../support/wechat-cloud'

const minute = 60_000
let cloud: WechatCloud
beforeAll(async () => {
  cloud = await startWechatCloud()
})
afterAll(() => cloud.stop())
beforeEach(async () => {
  cloud.faults.clear()
  cloud.wechat.relations.bind('openid-wang', ['local-employee-trial'])
  cloud.wechat.accepted.clear()
  await cloud.services.db.collection('wechatTokens').remove({})
  cloud.clock.advance(130 * minute)
})

/** Another instance of a function: it keeps nothing in memory yet. */
const instance = () => wechatApi(cloud.services, cloud.account)
const path = '/cgi-bin/message/wxopen/employeerelationmsg/send'
const message = {
  touser: 'openid-wang',
  template_id: 'local-employee-trial',
  page: 'pages/inbox/index',
  data: JSON.stringify({ data: { thing7: { value: '好' } } }),
}
const send = (api = instance()) => api.post(path, message)
const done = { kind: 'answered', errcode: 0, body: { errcode: 0, errmsg: 'ok' } }
const made = () => cloud.wechat.tokens.stable.made
const stored = () => cloud.services.db.collection('wechatTokens').get('wechat')
/** Does it and answers how often WeChat was asked for a token meanwhile. */
const tokensAskedBy = async (work: () => Promise<void>): Promise<number> => {
  cloud.faults.set({ rules: [{ on: 'wechat.stableToken', fault: { kind: 'latency', ms: 0 } }] })
  await work()
  return cloud.faults.states[0]?.struck ?? Number.NaN
}

/** 200 senders at once, ten in each of 20 instances. */
const sendBy200 = async () => {
  const instances = Array.from({ length: 20 }, instance)
  const replies = await Promise.all(Array.from({ length: 200 }, (_, i) => send(instances[i % 20])))
  expect(replies).toEqual(Array(200).fill(done))
}

/** The database, where so many first reads of a document have all been done before anybody learns what they read. */
function readingTogether(count: number): Database {
  const { db } = cloud.services
  let reads = 0
  let open = () => {}
  const everybodyRead = new Promise<void>(resolve => {
    open = resolve
  })
  return {
    ...db,
    collection: name => {
      const all = db.collection(name)
      return {
        ...all,
        async get(id) {
          const doc = await all.get(id)
          reads += 1
          if (reads >= count) open()
          await everybodyRead
          return doc
        },
      }
    },
  }
}

it('the first token of all: 200 senders, one token', async () => {
  expect(await tokensAskedBy(sendBy200)).toBe(1)
  expect(cloud.wechat.accepted.all).toHaveLength(200)
})

it('it expired: 200 senders, one refresh', async () => {
  await send()
  cloud.clock.advance(117 * minute)
  expect(await tokensAskedBy(sendBy200)).toBe(1)
})

it('WeChat ended it before its time: 200 senders are refused, one refresh', async () => {
  await send()
  cloud.wechat.tokens.stable.revoke()
  expect(await tokensAskedBy(sendBy200)).toBe(1)
  expect(cloud.wechat.accepted.all).toHaveLength(201)
})

it('twenty instances see at the same moment that it ended: one of them gets another', async () => {
  await send()
  cloud.clock.advance(130 * minute)
  const db = readingTogether(20)
  const asked = await tokensAskedBy(async () => {
    const replies = await Promise.all(
      Array.from({ length: 20 }, (_, i) => {
        // No two machines have the same time.
        const clock = { now: () => cloud.clock.now() + i }
        return send(wechatApi({ ...cloud.services, db, clock }, cloud.account))
      }),
    )
    expect(replies).toEqual(Array(20).fill(done))
  })
  expect(asked).toBe(1)
  expect(await stored()).toMatchObject({ version: 2 })
})

it('one instance asks the database once for as long as the token lasts', async () => {
  const api = instance()
  await send(api)
  await cloud.services.db.collection('wechatTokens').remove({})
  expect(await send(api)).toEqual(done)
  expect(await stored()).toBeNull()
})

it.each([40001, 40014, 42001])('an answer of %i gets another token and tries once more', async errcode => {
  await send()
  const before = await stored()
  cloud.faults.set({ rules: [{ on: 'wechat.employeeSend', times: 1, fault: { kind: 'errcode', errcode } }] })
  expect(await send()).toEqual(done)
  const after = await stored()
  expect(after).toMatchObject({ version: (before?.version ?? 0) + 1, refused: false })
  expect(after?.sealed).not.toBe(before?.sealed)
})

it('a token that WeChat gives again although it refuses it is replaced by force, once', async () => {
  await send()
  cloud.faults.set({ rules: [{ on: 'wechat.employeeSend', fault: { kind: 'errcode', errcode: 40001 } }] })
  const before = made()
  expect(await send()).toMatchObject({ errcode: 40001 })
  expect(made() - before).toBe(1)
  expect(await send()).toMatchObject({ errcode: 40001 })
  expect(made() - before).toBe(1)
  cloud.clock.advance(76 * minute)
  expect(await send()).toMatchObject({ errcode: 40001 })
  expect(made() - before).toBe(2)
})

it('several refusals by mistake, one after the other, keep nobody from sending', async () => {
  await send()
  cloud.faults.set({ rules: [{ on: 'wechat.employeeSend', times: 6, fault: { kind: 'errcode', errcode: 42001 } }] })
  for (let i = 0; i < 3; i += 1) expect(await send()).toMatchObject({ errcode: 42001 })
  expect(await send()).toEqual(done)
})

it('who learns late that an old token is none does no harm to the new one', async () => {
  const late = instance()
  await send(late)
  cloud.wechat.tokens.stable.revoke()
  await send()
  const now = await stored()
  expect(await send(late)).toEqual(done)
  expect(await stored()).toEqual(now)
})

it('no token is to be had: nothing was sent, and nobody asks again for three seconds', async () => {
  cloud.faults.set({ rules: [{ on: 'wechat.stableToken', fault: { kind: 'errcode', errcode: -1 } }] })
  expect(await send()).toEqual({ kind: 'unreached' })
  const [state] = cloud.faults.states
  expect(state).toMatchObject({ struck: 1 })
  const restsUntil = (await stored())?.leasedUntil ?? 0
  expect(restsUntil - cloud.clock.now()).toBeGreaterThan(1000)
  cloud.faults.clear()
  cloud.clock.advance(3000)
  expect(await send()).toEqual(done)
})

it('an instance that died while getting a token is waited for ten seconds, not for ever', async () => {
  const now = cloud.clock.now()
  const none = { version: 0, sealed: '', usableUntil: 0, refused: false, forcedAt: 0 }
  await cloud.services.db.collection('wechatTokens').insert({ _id: 'wechat', ...none, leasedUntil: now + 10_000 })
  const waiting = send()
  cloud.clock.advance(10_001)
  expect(await waiting).toEqual(done)
})

it('a token that another secret sealed is got anew', async () => {
  await wechatApi(
    { ...cloud.services, secrets: createSecrets('another secret, which was changed') },
    cloud.account,
  ).post(path, message)
  expect(await send()).toEqual(done)
  expect(await stored()).toMatchObject({ version: 2 })
})

it('stores no token that can be read', async () => {
  const fetched = jest.spyOn(cloud.wechat.tokens.stable, 'stable')
  await send()
  const { access_token: token } = fetched.mock.results[0]!.value as { access_token: string }
  fetched.mockRestore()
  expect(token).toMatch(/.{40}/)
  expect(JSON.stringify(await stored())).not.toContain(token)
})

it('a wrong secret of the deployment: nothing was sent', async () => {
  const api = wechatApi(cloud.services, { ...cloud.account, secret: 'x' })
  expect(await send(api)).toEqual({ kind: 'unreached' })
})

it('WeCom has a token of its own, kept to its end', async () => {
  const account = wecomAccount()
  if (!account) throw new Error('no account')
  const card = { title: 'a', description: 'b', url: 'https://example.org' }
  const body = { touser: 'lin.min', agentid: account.agentId, msgtype: 'textcard', textcard: card }
  const post = () => wecomApi(cloud.services, account).post('/cgi-bin/message/send', body)
  const before = cloud.wechat.tokens.wecom.made
  expect(await post()).toMatchObject({ errcode: 0 })
  cloud.clock.advance(119.5 * minute)
  expect(await post()).toMatchObject({ errcode: 0 })
  expect(cloud.wechat.tokens.wecom.made - before).toBe(1)
  cloud.clock.advance(minute)
  const replies = await Promise.all(Array.from({ length: 50 }, post))
  expect(replies.every(each => each.kind === 'answered' && each.errcode === 0)).toBe(true)
  expect(cloud.wechat.tokens.wecom.made - before).toBe(2)
})
