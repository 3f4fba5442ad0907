import type { FaultRule } from '../../../local-cloud/faults/fault-rule'
import { startCloud, stopClouds } from '../support/cloud'
import { corpTokenPath, goodData, WechatCaller, wechatAccounts } from '../support/wechat-caller'

const api = new WechatCaller()
beforeAll(() => api.start())
beforeEach(() => api.begin())
afterAll(stopClouds)

describe('requests that are wrong as such', () => {
  it.each([
    ['no JSON', 47001, '{'],
    ['a list', 47001, '[]'],
    ['nothing', 44002, ''],
  ])('%s: %i', async (_, code, body) => {
    expect(await api.post(`/cgi-bin/message/subscribe/send?access_token=${api.token}`, body)).toMatchObject({
      errcode: code,
    })
  })

  it('GET where POST is expected: 43002', async () => {
    expect(await api.get('/cgi-bin/stable_token')).toMatchObject({ errcode: 43002 })
  })

  it('an address that is not there: 404', async () => {
    expect((await fetch(`${api.cloud.url}/_wechat/cgi-bin/nothing`)).status).toBe(404)
  })
})

describe('faults', () => {
  const strike = (...rules: FaultRule[]) => api.cloud.faults.set({ rules })
  beforeEach(() => {
    api.wechat.relations.withdraw('openid-li', 'S1')
    api.wechat.relations.consent('openid-li', 'S1', 3)
  })

  it.each([43101, 40001, 40003, 42001, 45009, 47003, -1])('the next two answer %i', async errcode => {
    strike({ on: 'wechat.subscribeSend', times: 2, fault: { kind: 'errcode', errcode } })
    expect([await api.subscribe(), await api.subscribe(), await api.subscribe()].map(each => each.errcode)).toEqual([
      errcode,
      errcode,
      0,
    ])
    expect(api.accepted).toHaveLength(1)
  })

  it.each([
    ['before', 0],
    ['after', 1],
  ] as const)('silence %s it was taken: the caller gives up, %i were taken', async (when, taken) => {
    strike({ on: 'wechat.*', times: 1, fault: { kind: 'silence', when } })
    const body = JSON.stringify({ touser: 'openid-li', template_id: 'S1', data: goodData })
    const path = `${api.cloud.url}/_wechat/cgi-bin/message/subscribe/send?access_token=${api.token}`
    const asked = fetch(path, { method: 'POST', body, signal: AbortSignal.timeout(600) })
    await expect(asked).rejects.toThrow(/timeout/i)
    expect(api.accepted).toHaveLength(taken)
  })

  it('an error is one of the gateway', async () => {
    strike({ on: 'wecom.*', times: 1, fault: { kind: 'error', code: 'SYS_ERR' } })
    const answer = await fetch(`${api.cloud.url}/_wechat${corpTokenPath}`)
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
    const answer = await fetch(`${api.cloud.url}/_cloud/wechat`, {
      method: 'POST',
      headers: control,
      body: JSON.stringify(body),
    })
    return { status: answer.status, ...((await answer.json()) as { data?: unknown }) }
  }

  it('what people do on their phones', async () => {
    api.wechat.relations.withdraw('openid-li', 'S1')
    expect(await inWechat({ did: 'consent', openid: 'openid-li', templateId: 'S1', times: 2 })).toEqual({
      status: 200,
      data: { consentsLeft: 2 },
    })
    await inWechat({ did: 'withdraw', openid: 'openid-li', templateId: 'S1' })
    expect(await api.subscribe()).toMatchObject({ errcode: 43101 })
    await inWechat({ did: 'bind', openid: 'openid-new', templateIds: ['E1'] })
    expect(await api.employee({ touser: 'openid-new' })).toMatchObject({ errcode: 0 })
    await inWechat({ did: 'unbind', openid: 'openid-new' })
    expect(await api.employee({ touser: 'openid-new' })).toMatchObject({ errcode: 40256 })
    await inWechat({ did: 'revokeTokens' })
    expect(await api.employee()).toMatchObject({ errcode: 40001 })
    expect(await inWechat({ did: 'dance' })).toMatchObject({ status: 400 })
  })

  it('the inspector tells which messages were taken, but neither to whom nor what they say', async () => {
    api.wechat.relations.consent('openid-li', 'S1')
    await api.subscribe()
    const shown = await (await fetch(`${api.cloud.url}/_cloud/wechat`)).text()
    expect(JSON.parse(shown)).toMatchObject({
      messages: [{ channel: 'subscribe', templateId: 'S1', page: 'pages/case/index' }],
    })
    expect(shown).not.toMatch(/openid-li|楼道灯|id=1/)
  })
})

it('a cloud without the wechatAccounts has no stand-in', async () => {
  const other = await startCloud()
  expect((await fetch(`${other.url}/_wechat/cgi-bin/token`)).status).toBe(404)
})

it('refuses wechatAccounts with a field of no known kind', async () => {
  const wechat = {
    ...wechatAccounts,
    templates: [{ id: 'T', kind: 'subscribe' as const, fields: ['thing1', 'poem2'] }],
  }
  await expect(startCloud({ wechat })).rejects.toThrow('template T has a field poem2')
})
