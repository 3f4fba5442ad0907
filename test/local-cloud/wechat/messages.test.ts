import { stopClouds } from '../support/cloud'
import { card, corpTokenPath, goodData, tokenPath, WechatCaller } from '../support/wechat-caller'

const minute = 60_000

const api = new WechatCaller()
beforeAll(() => api.start())
beforeEach(() => api.begin())
afterAll(stopClouds)

describe('tokens', () => {
  it.each([
    ['another appid', 40013, tokenPath.replace('wx0000', 'wx1')],
    ['a wrong secret', 40125, tokenPath.replace('app-secret', 'x')],
    ['another grant', 40002, tokenPath.replace('client_credential', 'code')],
    ['another corporation', 40013, corpTokenPath.replace('ww1', 'ww2')],
    ['a wrong secret of WeCom', 40001, corpTokenPath.replace('corp-secret', 'x')],
  ])('%s: %i', async (_, code, path) => {
    expect(await api.get(path)).toMatchObject({ errcode: code })
  })

  it('stable_token gives the same one, and another when forced', async () => {
    const body = { grant_type: 'client_credential', appid: 'wx0000', secret: 'app-secret' }
    const first = await api.post('/cgi-bin/stable_token', body)
    expect(await api.post('/cgi-bin/stable_token', body)).toEqual(first)
    const forced = await api.post('/cgi-bin/stable_token', { ...body, force_refresh: true })
    expect(forced.access_token).not.toBe(first.access_token)
    api.token = String(first.access_token)
    expect(await api.subscribe()).toMatchObject({ errcode: 40001 })
  })

  it('those of token and of stable_token do not touch each other', async () => {
    await api.post('/cgi-bin/stable_token', {
      grant_type: 'client_credential',
      appid: 'wx0000',
      secret: 'app-secret',
      force_refresh: true,
    })
    expect(await api.subscribe()).toMatchObject({ errcode: 43101 })
  })

  it.each([
    ['none', 41001, ''],
    ['one that was never handed out', 40001, 'abc'],
  ])('%s: %i', async (_, code, given) => {
    api.token = given
    expect(await api.subscribe()).toMatchObject({ errcode: code })
  })

  it('one that expired: 42001, with an id of the request', async () => {
    api.cloud.clock.advance(120 * minute)
    expect(await api.subscribe()).toEqual({
      errcode: 42001,
      errmsg: expect.stringMatching(/^access_token expired rid: \w{8}-\w{8}-\w{8}$/),
    })
  })

  it('one of WeChat is none of WeCom, and the other way round', async () => {
    api.corpToken = api.token
    expect(await api.wecom()).toMatchObject({ errcode: 40014 })
    api.token = await api.tokenOf(corpTokenPath)
    expect(await api.subscribe()).toMatchObject({ errcode: 40001 })
  })
})

describe('subscribe messages', () => {
  beforeEach(() => api.wechat.relations.withdraw('openid-li', 'S1'))

  it('each consent is one message', async () => {
    api.wechat.relations.consent('openid-li', 'S1', 2)
    expect([await api.subscribe(), await api.subscribe(), await api.subscribe()].map(each => each.errcode)).toEqual([
      0, 0, 43101,
    ])
    expect(api.accepted).toEqual(
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
    ['a field too many signs long', 47003, { data: { ...goodData, thing1: { value: '一'.repeat(21) } } }],
    ['a field missing', 47003, { data: { thing1: goodData.thing1 } }],
    ['data as a text', 47003, { data: JSON.stringify(goodData) }],
  ])('%s: %i, and the consent is kept', async (_, code, body) => {
    api.wechat.relations.consent('openid-li', 'S1')
    expect(await api.subscribe(body)).toMatchObject({ errcode: code })
    expect(await api.subscribe()).toMatchObject({ errcode: 0 })
  })

  it('says which field is wrong', async () => {
    expect(await api.subscribe({ data: { ...goodData, time2: { value: '明天' } } })).toMatchObject({
      errmsg: expect.stringMatching(/^argument invalid! data\.time2\.value invalid rid: /),
    })
  })

  it('a consent for one template is none for another person', async () => {
    api.wechat.relations.consent('openid-wu', 'S1')
    expect(await api.subscribe()).toMatchObject({ errcode: 43101 })
  })
})

describe('messages to employees', () => {
  beforeEach(() => {
    api.wechat.relations.unbind('openid-wang')
    api.wechat.relations.bind('openid-wang', ['E1'])
  })

  it('come as often as one likes', async () => {
    expect([await api.employee(), await api.employee()].map(each => each.errcode)).toEqual([0, 0])
    expect(api.accepted).toHaveLength(2)
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
    expect(await api.employee(body)).toMatchObject({ errcode: code })
    expect(api.accepted).toEqual([])
  })

  it('unbinding ends them', async () => {
    const path = `/wxa/business/unbinduserb2cauthinfo?access_token=${api.token}`
    expect(await api.post(path, { openid_list: [] })).toMatchObject({ errcode: 40097 })
    expect(await api.post(path, { openid_list: ['?'] })).toMatchObject({ errcode: 40003 })
    expect(await api.post(path, { openid_list: ['openid-wang'] })).toEqual({ errcode: 0, errmsg: 'ok' })
    expect(await api.employee()).toMatchObject({ errcode: 40256 })
  })
})

describe('WeCom', () => {
  it('a card reaches a member, whatever the case of the id', async () => {
    expect(await api.wecom({ touser: 'WANGFANG|nobody' })).toMatchObject({
      errcode: 0,
      invaliduser: 'nobody',
      msgid: expect.stringMatching(/.{20}/),
    })
    expect(api.accepted).toMatchObject([{ channel: 'wecom', to: 'wangfang', data: card, page: card.url }])
  })

  it.each([
    ['nobody', 81013, { touser: 'nobody' }],
    ['no receiver', 81013, { touser: undefined }],
    ['another application', 40056, { agentid: 8 }],
    ['an unknown kind', 40008, { msgtype: 'video' }],
    ['a card without a title', 40058, { textcard: { ...card, title: '' } }],
    ['a card without an address', 40058, { textcard: { ...card, url: 'pages/x' } }],
  ])('%s: %i', async (_, code, body) => {
    expect(await api.wecom(body)).toMatchObject({ errcode: code })
  })

  it('what is too long is cut', async () => {
    await api.wecom({ textcard: { ...card, title: '一'.repeat(200), description: '二'.repeat(600) } })
    expect(api.accepted[0]?.data).toMatchObject({ title: '一'.repeat(128), description: '二'.repeat(512) })
  })

  it('more than 30 a minute to one member are thrown away without a word', async () => {
    const codes = []
    for (let i = 0; i < 32; i += 1) codes.push((await api.wecom({ touser: 'lin' })).errcode)
    expect(codes).toEqual(Array(32).fill(0))
    expect(api.accepted.map(each => each.dropped)).toEqual([...Array(30).fill(undefined), 'tooMany', 'tooMany'])
    api.cloud.clock.advance(minute)
    await api.wecom({ touser: 'lin' })
    expect(api.accepted.at(-1)?.dropped).toBeUndefined()
  })

  it('the same again is shown once when that is asked for, within the time asked', async () => {
    const body = { enable_duplicate_check: 1, duplicate_check_interval: 600 }
    await api.wecom(body)
    expect(await api.wecom(body)).toMatchObject({ errcode: 0 })
    api.cloud.clock.advance(10 * minute)
    await api.wecom(body)
    expect(api.accepted.map(each => each.dropped)).toEqual([undefined, 'duplicate', undefined])
  })
})

describe('a group robot', () => {
  beforeEach(() => api.cloud.clock.advance(minute))

  it.each([
    ['an unknown key', 93000, {}, 'key-2'],
    ['another kind', 40008, { msgtype: 'video' }, undefined],
    ['nothing in it', 44004, { markdown: { content: '' } }, undefined],
    ['more than 4096 bytes', 40058, { markdown: { content: '一'.repeat(1366) } }, undefined],
    ['a text of more than 2048 bytes', 40058, { msgtype: 'text', text: { content: 'a'.repeat(2049) } }, undefined],
  ])('%s: %i', async (_, code, body, key) => {
    expect(await api.robot(body, key)).toMatchObject({ errcode: code })
  })

  it('takes 20 a minute', async () => {
    const codes = []
    for (let i = 0; i < 21; i += 1) codes.push((await api.robot()).errcode)
    expect(codes).toEqual([...Array(20).fill(0), 45009])
    api.cloud.clock.advance(minute)
    expect(await api.robot()).toEqual({ errcode: 0, errmsg: 'ok' })
  })
})
