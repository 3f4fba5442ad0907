import type { FaultRule } from '../../../local-cloud/faults/fault-rule'
import type { WechatOptions } from '../../../local-cloud/wechat/options'
import { startCloud, stopClouds, type TestCloud } from '../support/cloud'

const minute = 60_000
const accounts: WechatOptions = {
  appid: 'wx0000',
  secret: 'app-secret',
  templates: [
    { id: 'S1', kind: 'subscribe', fields: ['thing1', 'time2'] },
    { id: 'E1', kind: 'employee', fields: ['thing1'] },
    { id: 'E2', kind: 'employee', fields: ['thing1'] },
  ],
  pages: ['pages/case/index'],
  wecom: { corpid: 'ww1', secret: 'corp-secret', agentId: 7, members: ['WangFang', 'lin'] },
  robots: ['key-1'],
}
type Answer = { errcode?: number; errmsg?: string; access_token?: string; [more: string]: unknown }

let cloud: TestCloud
const get = async (path: string): Promise<Answer> =>
  (await fetch(`${cloud.url}/_wechat${path}`)).json() as Promise<Answer>
const post = async (path: string, body: unknown): Promise<Answer> => {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  const answer = await fetch(`${cloud.url}/_wechat${path}`, { method: 'POST', body: text })
  return answer.json() as Promise<Answer>
}
const tokenOf = async (path: string) => String((await get(path)).access_token)
let token: string
let corpToken: string
const tokenPath = '/cgi-bin/token?grant_type=client_credential&appid=wx0000&secret=app-secret'
const corpTokenPath = '/cgi-bin/gettoken?corpid=ww1&corpsecret=corp-secret'

beforeAll(async () => {
  cloud = await startCloud({ control: true, wechat: accounts })
})
beforeEach(async () => {
  cloud.faults.clear()
  cloud.clock.advance(120 * minute)
  token = await tokenOf(tokenPath)
  corpToken = await tokenOf(corpTokenPath)
  cloud.wechat?.accepted.clear()
})
afterAll(stopClouds)

const accepted = () => cloud.wechat?.accepted.all ?? []
const good = { thing1: { value: '楼道灯坏了' }, time2: { value: '2026年11月26日 18:00' } }
const subscribe = (body: object = {}) =>
  post(`/cgi-bin/message/subscribe/send?access_token=${token}`, {
    touser: 'openid-li',
    template_id: 'S1',
    page: 'pages/case/index?id=1',
    data: good,
    ...body,
  })
const employee = (body: object = {}) =>
  post(`/cgi-bin/message/wxopen/employeerelationmsg/send?access_token=${token}`, {
    touser: 'openid-wang',
    template_id: 'E1',
    page: 'pages/case/index',
    data: JSON.stringify({ data: { thing1: { value: '好' } } }),
    ...body,
  })
const card = { title: '新任务', description: '楼道灯坏了', url: 'https://example.org/c/1' }
const wecom = (body: object = {}) =>
  post(`/cgi-bin/message/send?access_token=${corpToken}`, {
    touser: 'wangfang',
    agentid: 7,
    msgtype: 'textcard',
    textcard: card,
    ...body,
  })
const robot = (body: object = {}, key = 'key-1') =>
  post(`/cgi-bin/webhook/send?key=${key}`, { msgtype: 'markdown', markdown: { content: '**有急件**' }, ...body })

describe('tokens', () => {
  it.each([
    ['another appid', 40013, tokenPath.replace('wx0000', 'wx1')],
    ['a wrong secret', 40125, tokenPath.replace('app-secret', 'x')],
    ['another grant', 40002, tokenPath.replace('client_credential', 'code')],
    ['another corporation', 40013, corpTokenPath.replace('ww1', 'ww2')],
    ['a wrong secret of WeCom', 40001, corpTokenPath.replace('corp-secret', 'x')],
  ])('%s: %i', async (_, code, path) => {
    expect(await get(path)).toMatchObject({ errcode: code })
  })

  it('stable_token gives the same one, and another when forced', async () => {
    const body = { grant_type: 'client_credential', appid: 'wx0000', secret: 'app-secret' }
    const first = await post('/cgi-bin/stable_token', body)
    expect(await post('/cgi-bin/stable_token', body)).toEqual(first)
    const forced = await post('/cgi-bin/stable_token', { ...body, force_refresh: true })
    expect(forced.access_token).not.toBe(first.access_token)
    token = String(first.access_token)
    expect(await subscribe()).toMatchObject({ errcode: 40001 })
  })

  it('those of token and of stable_token do not touch each other', async () => {
    await post('/cgi-bin/stable_token', {
      grant_type: 'client_credential',
      appid: 'wx0000',
      secret: 'app-secret',
      force_refresh: true,
    })
    expect(await subscribe()).toMatchObject({ errcode: 43101 })
  })

  it.each([
    ['none', 41001, ''],
    ['one that was never handed out', 40001, 'abc'],
  ])('%s: %i', async (_, code, given) => {
    token = given
    expect(await subscribe()).toMatchObject({ errcode: code })
  })

  it('one that expired: 42001, with an id of the request', async () => {
    cloud.clock.advance(120 * minute)
    expect(await subscribe()).toEqual({
      errcode: 42001,
      errmsg: expect.stringMatching(/^access_token expired rid: \w{8}-\w{8}-\w{8}$/),
    })
  })

  it('one of WeChat is none of WeCom, and the other way round', async () => {
    corpToken = token
    expect(await wecom()).toMatchObject({ errcode: 40014 })
    token = await tokenOf(corpTokenPath)
    expect(await subscribe()).toMatchObject({ errcode: 40001 })
  })
})

describe('subscribe messages', () => {
  beforeEach(() => cloud.wechat?.relations.withdraw('openid-li', 'S1'))

  it('each consent is one message', async () => {
    cloud.wechat?.relations.consent('openid-li', 'S1', 2)
    expect([await subscribe(), await subscribe(), await subscribe()].map(each => each.errcode)).toEqual([0, 0, 43101])
    expect(accepted()).toEqual(
      Array(2).fill({
        at: expect.any(Number),
        channel: 'subscribe',
        to: 'openid-li',
        templateId: 'S1',
        data: { thing1: '楼道灯坏了', time2: '2026年11月26日 18:00' },
        page: 'pages/case/index?id=1',
      }),
    )
  })

  it.each([
    ['no openid', 40003, { touser: '' }],
    ['an openid that cannot be', 40003, { touser: '张三' }],
    ['an unknown template', 40037, { template_id: 'S9' }],
    ['a template of employees', 40037, { template_id: 'E1' }],
    ['a page that is not released', 41030, { page: 'pages/other/index' }],
    ['a page with a slash before it', 41030, { page: '/pages/case/index' }],
    ['a field too many signs long', 47003, { data: { ...good, thing1: { value: '一'.repeat(21) } } }],
    ['a field missing', 47003, { data: { thing1: good.thing1 } }],
    ['data as a text', 47003, { data: JSON.stringify(good) }],
  ])('%s: %i, and the consent is kept', async (_, code, body) => {
    cloud.wechat?.relations.consent('openid-li', 'S1')
    expect(await subscribe(body)).toMatchObject({ errcode: code })
    expect(await subscribe()).toMatchObject({ errcode: 0 })
  })

  it('says which field is wrong', async () => {
    expect(await subscribe({ data: { ...good, time2: { value: '明天' } } })).toMatchObject({
      errmsg: expect.stringMatching(/^argument invalid! data\.time2\.value invalid rid: /),
    })
  })

  it('a consent for one template is none for another person', async () => {
    cloud.wechat?.relations.consent('openid-wu', 'S1')
    expect(await subscribe()).toMatchObject({ errcode: 43101 })
  })
})

describe('messages to employees', () => {
  beforeEach(() => {
    cloud.wechat?.relations.unbind('openid-wang')
    cloud.wechat?.relations.bind('openid-wang', ['E1'])
  })

  it('come as often as one likes', async () => {
    expect([await employee(), await employee()].map(each => each.errcode)).toEqual([0, 0])
    expect(accepted()).toHaveLength(2)
  })

  it.each([
    ['somebody who is not bound', 40256, { touser: 'openid-li' }],
    ['a template not subscribed to', 50001, { template_id: 'E2' }],
    ['no openid', 40257, { touser: '' }],
    ['an unknown template', 40097, { template_id: 'S1' }],
    ['no page', 40097, { page: undefined }],
    ['data that is no text', 40097, { data: { data: { thing1: { value: '好' } } } }],
    ['data of one layer', 40097, { data: JSON.stringify({ thing1: { value: '好' } }) }],
    ['data that is no JSON', 40097, { data: '{' }],
    ['a field too long', 40097, { data: JSON.stringify({ data: { thing1: { value: '一'.repeat(21) } } }) }],
  ])('%s: %i', async (_, code, body) => {
    expect(await employee(body)).toMatchObject({ errcode: code })
    expect(accepted()).toEqual([])
  })

  it('unbinding ends them', async () => {
    const path = `/wxa/business/unbinduserb2cauthinfo?access_token=${token}`
    expect(await post(path, { openid_list: [] })).toMatchObject({ errcode: 40097 })
    expect(await post(path, { openid_list: ['?'] })).toMatchObject({ errcode: 40003 })
    expect(await post(path, { openid_list: ['openid-wang'] })).toEqual({ errcode: 0, errmsg: 'ok' })
    expect(await employee()).toMatchObject({ errcode: 40256 })
  })
})

describe('WeCom', () => {
  it('a card reaches a member, whatever the case of the id', async () => {
    expect(await wecom({ touser: 'WANGFANG|nobody' })).toMatchObject({
      errcode: 0,
      invaliduser: 'nobody',
      msgid: expect.stringMatching(/.{20}/),
    })
    expect(accepted()).toMatchObject([{ channel: 'wecom', to: 'wangfang', data: card, page: card.url }])
  })

  it.each([
    ['nobody', 81013, { touser: 'nobody' }],
    ['no receiver', 81013, { touser: undefined }],
    ['another application', 40056, { agentid: 8 }],
    ['an unknown kind', 40008, { msgtype: 'video' }],
    ['a card without a title', 40058, { textcard: { ...card, title: '' } }],
    ['a card without an address', 40058, { textcard: { ...card, url: 'pages/x' } }],
  ])('%s: %i', async (_, code, body) => {
    expect(await wecom(body)).toMatchObject({ errcode: code })
  })

  it('what is too long is cut', async () => {
    await wecom({ textcard: { ...card, title: '一'.repeat(200), description: '二'.repeat(600) } })
    expect(accepted()[0]?.data).toMatchObject({ title: '一'.repeat(128), description: '二'.repeat(512) })
  })

  it('more than 30 a minute to one member are thrown away without a word', async () => {
    const codes = []
    for (let i = 0; i < 32; i += 1) codes.push((await wecom({ touser: 'lin' })).errcode)
    expect(codes).toEqual(Array(32).fill(0))
    expect(accepted().map(each => each.dropped)).toEqual([...Array(30).fill(undefined), 'tooMany', 'tooMany'])
    cloud.clock.advance(minute)
    await wecom({ touser: 'lin' })
    expect(accepted().at(-1)?.dropped).toBeUndefined()
  })

  it('the same again is shown once when that is asked for, within the time asked', async () => {
    const body = { enable_duplicate_check: 1, duplicate_check_interval: 600 }
    await wecom(body)
    expect(await wecom(body)).toMatchObject({ errcode: 0 })
    cloud.clock.advance(10 * minute)
    await wecom(body)
    expect(accepted().map(each => each.dropped)).toEqual([undefined, 'duplicate', undefined])
  })
})

describe('a group robot', () => {
  beforeEach(() => cloud.clock.advance(minute))

  it.each([
    ['an unknown key', 93000, {}, 'key-2'],
    ['another kind', 40008, { msgtype: 'video' }, undefined],
    ['nothing in it', 44004, { markdown: { content: '' } }, undefined],
    ['more than 4096 bytes', 40058, { markdown: { content: '一'.repeat(1366) } }, undefined],
    ['a text of more than 2048 bytes', 40058, { msgtype: 'text', text: { content: 'a'.repeat(2049) } }, undefined],
  ])('%s: %i', async (_, code, body, key) => {
    expect(await robot(body, key)).toMatchObject({ errcode: code })
  })

  it('takes 20 a minute', async () => {
    const codes = []
    for (let i = 0; i < 21; i += 1) codes.push((await robot()).errcode)
    expect(codes).toEqual([...Array(20).fill(0), 45009])
    cloud.clock.advance(minute)
    expect(await robot()).toEqual({ errcode: 0, errmsg: 'ok' })
  })
})

describe('requests that are wrong as such', () => {
  it.each([
    ['no JSON', 47001, '{'],
    ['a list', 47001, '[]'],
    ['nothing', 44002, ''],
  ])('%s: %i', async (_, code, body) => {
    expect(await post(`/cgi-bin/message/subscribe/send?access_token=${token}`, body)).toMatchObject({ errcode: code })
  })

  it('GET where POST is expected: 43002', async () => {
    expect(await get('/cgi-bin/stable_token')).toMatchObject({ errcode: 43002 })
  })

  it('an address that is not there: 404', async () => {
    expect((await fetch(`${cloud.url}/_wechat/cgi-bin/nothing`)).status).toBe(404)
  })
})

describe('faults', () => {
  const strike = (...rules: FaultRule[]) => cloud.faults.set({ rules })
  beforeEach(() => {
    cloud.wechat?.relations.withdraw('openid-li', 'S1')
    cloud.wechat?.relations.consent('openid-li', 'S1', 3)
  })

  it.each([43101, 40001, 40003, 42001, 45009, 47003, -1])('the next two answer %i', async errcode => {
    strike({ on: 'wechat.subscribeSend', times: 2, fault: { kind: 'errcode', errcode } })
    expect([await subscribe(), await subscribe(), await subscribe()].map(each => each.errcode)).toEqual([
      errcode,
      errcode,
      0,
    ])
    expect(accepted()).toHaveLength(1)
  })

  it.each([
    ['before', 0],
    ['after', 1],
  ] as const)('silence %s it was taken: the caller gives up, %i were taken', async (when, taken) => {
    strike({ on: 'wechat.*', times: 1, fault: { kind: 'silence', when } })
    const body = JSON.stringify({ touser: 'openid-li', template_id: 'S1', data: good })
    const path = `${cloud.url}/_wechat/cgi-bin/message/subscribe/send?access_token=${token}`
    const asked = fetch(path, { method: 'POST', body, signal: AbortSignal.timeout(150) })
    await expect(asked).rejects.toThrow(/timeout/i)
    expect(accepted()).toHaveLength(taken)
  })

  it('an error is one of the gateway', async () => {
    strike({ on: 'wecom.*', times: 1, fault: { kind: 'error', code: 'SYS_ERR' } })
    const answer = await fetch(`${cloud.url}/_wechat${corpTokenPath}`)
    expect(answer.status).toBe(502)
  })

  it('codes of WeChat are for WeChat', () => {
    const fault = { kind: 'errcode', errcode: -1 } as const
    expect(() => strike({ on: 'database.getDocument', fault })).toThrow('errcode goes with wechat.* and wecom.*')
    expect(() => strike({ on: 'wechat.*', fault: { ...fault, errcode: 'x' as never } })).toThrow(
      'unknown or incomplete',
    )
  })
})

describe('from other processes', () => {
  const control = { 'x-local-cloud': 'control' }
  const inWechat = async (body: object) => {
    const answer = await fetch(`${cloud.url}/_cloud/wechat`, {
      method: 'POST',
      headers: control,
      body: JSON.stringify(body),
    })
    return { status: answer.status, ...((await answer.json()) as { data?: unknown }) }
  }

  it('what people do on their phones', async () => {
    cloud.wechat?.relations.withdraw('openid-li', 'S1')
    expect(await inWechat({ did: 'consent', openid: 'openid-li', templateId: 'S1', times: 2 })).toEqual({
      status: 200,
      data: { consentsLeft: 2 },
    })
    await inWechat({ did: 'withdraw', openid: 'openid-li', templateId: 'S1' })
    expect(await subscribe()).toMatchObject({ errcode: 43101 })
    await inWechat({ did: 'bind', openid: 'openid-new', templateIds: ['E1'] })
    expect(await employee({ touser: 'openid-new' })).toMatchObject({ errcode: 0 })
    await inWechat({ did: 'unbind', openid: 'openid-new' })
    expect(await employee({ touser: 'openid-new' })).toMatchObject({ errcode: 40256 })
    await inWechat({ did: 'revokeTokens' })
    expect(await employee()).toMatchObject({ errcode: 40001 })
    expect(await inWechat({ did: 'dance' })).toMatchObject({ status: 400 })
  })

  it('the inspector tells which messages were taken, but neither to whom nor what they say', async () => {
    cloud.wechat?.relations.consent('openid-li', 'S1')
    await subscribe()
    const shown = await (await fetch(`${cloud.url}/_cloud/wechat`)).text()
    expect(JSON.parse(shown)).toMatchObject({
      messages: [{ channel: 'subscribe', templateId: 'S1', page: 'pages/case/index' }],
    })
    expect(shown).not.toMatch(/openid-li|楼道灯|id=1/)
  })
})

it('a cloud without the accounts has no stand-in', async () => {
  const other = await startCloud()
  expect((await fetch(`${other.url}/_wechat/cgi-bin/token`)).status).toBe(404)
})

it('refuses accounts with a field of no known kind', async () => {
  const wechat = { ...accounts, templates: [{ id: 'T', kind: 'subscribe' as const, fields: ['thing1', 'poem2'] }] }
  await expect(startCloud({ wechat })).rejects.toThrow('template T has a field poem2')
})
