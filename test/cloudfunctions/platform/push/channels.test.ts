import type { PushChannel, PushContent } from '../../../../cloudfunctions/platform/push/push-channel'
import { pushChannels } from '../../../../cloudfunctions/platform/push/push-channels'
import { readPushSettings } from '../../../../cloudfunctions/platform/push/read-push-settings'
import { localPushSettings } from '../../../../scripts/local/wechat-accounts'
import { startWechatCloud, type WechatCloud } from '../../../support/wechat-cloud'

const openid = 'openid-wang'
const push: PushContent = {
  template: 'caseAssigned',
  fields: {
    title: '公共设施',
    place: '安居里第 7 网格',
    due: '2026年11月26日 18:00',
    caseNo: 'GZ-20261123-0001',
    note: '请打开小程序看看',
  },
  page: 'packages/worker/pages/case/index?id=c1',
}
const data = {
  thing1: '公共设施',
  thing2: '安居里第 7 网格',
  time3: '2026年11月26日 18:00',
  character_string4: 'GZ-20261123-0001',
}

let cloud: WechatCloud
let channels: ReadonlyMap<string, PushChannel>
const send = (kind: string, content: PushContent = push, to = openid) => channels.get(kind)!.send(content, to)
const sent = () => cloud.wechat.accepted.all
const answering = (errcode: number, on: string) =>
  cloud.faults.set({ rules: [{ on, fault: { kind: 'errcode', errcode } }] })

beforeAll(async () => {
  cloud = await startWechatCloud()
  const { db, secrets } = cloud.services
  await db.collection('pushSettings').insert(localPushSettings(secrets, 'https://gezi.example', ['001003']))
  const all = pushChannels(cloud.services, await readPushSettings(cloud.services))
  channels = new Map(all.map(each => [each.kind, each]))
})
afterAll(() => cloud.stop())
beforeEach(() => {
  cloud.faults.clear()
  cloud.wechat.accepted.clear()
  cloud.clock.advance(60_000)
  cloud.wechat.relations.consent(openid, 'local-subscribe-caseAssigned')
  cloud.wechat.relations.bind(openid, ['local-employee-caseAssigned'])
})

it('a deployment without settings has no channel, and one with all of them four', async () => {
  expect([...channels.keys()]).toEqual(['employee', 'wecom', 'subscribe', 'robot'])
  const { services } = cloud
  expect(pushChannels(services, { _id: 'push', employee: {}, subscribe: {}, appUrl: null, robots: {} })).toMatchObject([
    { kind: 'wecom' },
  ])
  const [wechat, wecom] = [process.env.GEZI_WECHAT_SECRET, process.env.GEZI_WECOM_SECRET]
  Object.assign(process.env, { GEZI_WECHAT_SECRET: '', GEZI_WECOM_SECRET: '' })
  const settings = { ...localPushSettings(services.secrets, ''), robots: {} }
  expect(pushChannels(services, settings)).toEqual([])
  Object.assign(process.env, { GEZI_WECHAT_SECRET: wechat, GEZI_WECOM_SECRET: wecom })
})

it.each(['subscribe', 'employee'])('%s: the fields of the template, cut as it takes them', async kind => {
  const long = { ...push, fields: { ...push.fields, title: '一'.repeat(30) } }
  expect(await send(kind, long)).toEqual({ kind: 'sent', receipt: null })
  expect(sent()).toMatchObject([
    { channel: kind, to: openid, page: push.page, data: { ...data, thing1: `${'一'.repeat(19)}…` } },
  ])
})

it.each([
  ['subscribe', 43101, 'refused', 'noConsent'],
  ['subscribe', 40003, 'refused', 'gone'],
  ['subscribe', 40037, 'refused', 'badTemplate'],
  ['subscribe', 41030, 'refused', 'badContent'],
  ['subscribe', 47003, 'refused', 'badContent'],
  ['employee', 40256, 'refused', 'notBound'],
  ['employee', 50001, 'refused', 'noConsent'],
  ['employee', 40257, 'refused', 'gone'],
  ['employee', 40097, 'refused', 'badContent'],
  ['employee', 43104, 'refused', 'badTemplate'],
  ['wecom', 81013, 'refused', 'gone'],
  ['wecom', 40058, 'refused', 'badContent'],
  ['wecom', 40056, 'refused', 'badTemplate'],
  ['robot', 93000, 'refused', 'gone'],
] as const)('%s answers %i: %s, %s', async (kind, code, outcome, why) => {
  const on = {
    subscribe: 'wechat.subscribeSend',
    employee: 'wechat.employeeSend',
    wecom: 'wecom.send',
    robot: 'wecom.robot',
  }
  answering(code, on[kind])
  expect(await send(kind, push, kind === 'wecom' ? 'lin.min' : kind === 'robot' ? '001003' : openid)).toEqual({
    kind: outcome,
    code,
    why,
  })
  expect(sent()).toEqual([])
})

it.each([
  [-1, undefined],
  [45009, 60_000],
  [45011, 60_000],
  [40001, undefined],
  [42001, undefined],
  [99999, undefined],
])('%i is worth another try, after %p ms', async (code, waitMs) => {
  answering(code, 'wechat.subscribeSend')
  const outcome = await send('subscribe')
  expect(outcome).toEqual(waitMs === undefined ? { kind: 'later', code } : { kind: 'later', code, waitMs })
})

it('a token that is refused once is no outcome', async () => {
  cloud.faults.set({ rules: [{ on: 'wechat.subscribeSend', times: 1, fault: { kind: 'errcode', errcode: 42001 } }] })
  expect(await send('subscribe')).toEqual({ kind: 'sent', receipt: null })
  expect(sent()).toHaveLength(1)
})

it.each([
  ['before', 0],
  ['after', 1],
] as const)('the connection breaks %s it was taken: uncertain, and not sent again', async (when, taken) => {
  cloud.faults.set({ rules: [{ on: 'wechat.employeeSend', fault: { kind: 'cut', when } }] })
  expect(await send('employee')).toEqual({ kind: 'uncertain' })
  expect(sent()).toHaveLength(taken)
})

it('no token is to be had: later, for certain nothing was sent', async () => {
  await cloud.services.db.collection('wechatTokens').remove({})
  cloud.clock.advance(130 * 60_000)
  cloud.faults.set({ rules: [{ on: 'wechat.stableToken', fault: { kind: 'cut', when: 'after' } }] })
  expect(await send('subscribe')).toEqual({ kind: 'later', code: null })
})

it('a consent that is used up, a person who is not bound', async () => {
  cloud.wechat.relations.withdraw(openid, 'local-subscribe-caseAssigned')
  cloud.wechat.relations.unbind(openid)
  expect(await send('subscribe')).toEqual({ kind: 'refused', code: 43101, why: 'noConsent' })
  expect(await send('employee')).toEqual({ kind: 'refused', code: 40256, why: 'notBound' })
})

it('our settings do not fit: nothing is sent', async () => {
  const refused = { kind: 'refused', code: 0, why: 'badTemplate' }
  expect(await send('subscribe', { ...push, fields: { ...push.fields, due: '近期' } })).toEqual(refused)
  const settings = { ...(await readPushSettings(cloud.services)), subscribe: { trial: { id: 'x', keys: {} } } }
  const other = pushChannels(cloud.services, settings).find(each => each.kind === 'subscribe')
  expect(await other?.send(push, openid)).toEqual(refused)
  expect(sent()).toEqual([])
})

describe('WeCom', () => {
  it('a card with a way into the app', async () => {
    expect(await send('wecom', push, 'Lin.Min')).toEqual({ kind: 'sent', receipt: expect.stringMatching(/.{20}/) })
    expect(sent()).toMatchObject([
      {
        to: 'lin.min',
        data: {
          title: '有一件新任务',
          description:
            '事项：公共设施\n位置：安居里第 7 网格\n期限：2026年11月26日 18:00\n编号：GZ-20261123-0001\n说明：请打开小程序看看',
          url: 'https://gezi.example/#/packages/worker/pages/case/index?id=c1',
        },
      },
    ])
  })

  it('somebody unknown there is gone', async () => {
    expect(await send('wecom', push, 'nobody')).toEqual({ kind: 'refused', code: 81013, why: 'gone' })
  })

  it('after an uncertain one the same again is shown once', async () => {
    const another = { ...push, page: 'packages/worker/pages/case/index?id=c2' }
    cloud.faults.set({ rules: [{ on: 'wecom.send', times: 1, fault: { kind: 'cut', when: 'after' } }] })
    expect(await send('wecom', another, 'lin.min')).toEqual({ kind: 'uncertain' })
    expect(await send('wecom', another, 'lin.min')).toMatchObject({ kind: 'sent' })
    expect(sent().map(each => each.dropped)).toEqual([undefined, 'duplicate'])
    expect(channels.get('wecom')?.dropsDuplicates).toBe(true)
  })

  it('what reads like markup is none', async () => {
    await send('wecom', { ...push, fields: { note: '<a href="x">&' } }, 'lin.min')
    expect(sent()[0]?.data.description).toBe('说明： a href="x"  ')
  })
})

describe('a group robot', () => {
  it('tells the group where and by when, but nothing that a person wrote', async () => {
    const secret = { ...push, fields: { ...push.fields, title: '张三打人', note: '张三' } }
    expect(await send('robot', secret, '001003')).toEqual({ kind: 'sent', receipt: null })
    expect(sent()[0]?.data.content).toBe(
      [
        '**有一件新任务**',
        '> 位置：安居里第 7 网格',
        '> 期限：2026年11月26日 18:00',
        '> 编号：GZ-20261123-0001',
        '[打开看看](https://gezi.example/#/packages/worker/pages/case/index?id=c1)',
      ].join('\n'),
    )
  })

  it('a station without a group', async () => {
    expect(await send('robot', push, '001004')).toEqual({ kind: 'refused', code: 0, why: 'gone' })
  })

  it('more than twenty a minute: later', async () => {
    const outcomes = []
    for (let i = 0; i < 21; i += 1) outcomes.push((await send('robot', push, '001003')).kind)
    expect(outcomes).toEqual([...Array(20).fill('sent'), 'later'])
  })

  it('what reads like markup is none', async () => {
    await send('robot', { ...push, fields: { place: '**[甲](http://x)**' } }, '001003')
    expect(sent()[0]?.data.content).toContain('> 位置：   甲  http://x   \n')
  })
})
