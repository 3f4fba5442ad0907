import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { openPushed } from '../../../cloudfunctions/platform/wechat/message-push'
import { startCloud, stopClouds, type TestCloud } from '../support/cloud'

type Answer = { errcode?: number; trace_id?: string; [more: string]: unknown }

const push = { token: 'push-token', encodingAesKey: 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG' }
const account = { appid: 'wx0000', secret: 'app-secret', templates: [] }
const picture = 'exports.main = async () => ({ statusCode: 200, body: "a picture" })'

/** The operator's server: what WeChat pushed, and how it answers. */
let operator: Server
const got: { query: URLSearchParams; body: unknown }[] = []
let answers: number[] = []
let cloud: TestCloud
let token: string

beforeAll(async () => {
  operator = createServer((req, res) => {
    const chunks: Buffer[] = []
    req.on('data', chunk => chunks.push(chunk))
    req.on('end', () => {
      got.push({
        query: new URL(req.url ?? '', 'http://x').searchParams,
        body: JSON.parse(Buffer.concat(chunks).toString()),
      })
      res.writeHead(answers.shift() ?? 200).end('success')
    })
  })
  await new Promise<void>(resolve => operator.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(operator.address() as AddressInfo).port}/push`
  cloud = await startCloud({
    control: true,
    wechat: { ...account, messagePush: { url, ...push } },
    functions: {
      picture: { source: picture },
      address: { source: 'exports.main = async () => process.env.ADDRESS', env: { ADDRESS: '{{url}}/_wechat' } },
      echo: { source: 'exports.main = async event => ({ ...event, headers: undefined, requestContext: undefined })' },
    },
    httpAccess: { '/picture': 'picture', '/echo': 'echo' },
  })
  token = String((await get('/cgi-bin/token?grant_type=client_credential&appid=wx0000&secret=app-secret')).access_token)
})
beforeEach(() => {
  got.length = 0
  answers = []
  cloud.faults.clear()
})
afterAll(async () => {
  await stopClouds()
  operator.close()
})

const get = async (path: string): Promise<Answer> =>
  (await fetch(`${cloud.url}/_wechat${path}`)).json() as Promise<Answer>
const post = async (path: string, body: object): Promise<Answer> => {
  const init = { method: 'POST', body: JSON.stringify(body) }
  return (await fetch(`${cloud.url}/_wechat${path}?access_token=${token}`, init)).json() as Promise<Answer>
}
const text = (more: object = {}) =>
  post('/wxa/msg_sec_check', { version: 2, openid: 'openid-li', scene: 2, content: '楼道灯坏了', ...more })
const media = (more: object = {}) =>
  post('/wxa/media_check_async', {
    version: 2,
    openid: 'openid-li',
    scene: 2,
    media_url: `${cloud.url}/_http/picture`,
    media_type: 2,
    ...more,
  })
const judge = (rules: object) => {
  const safety = cloud.wechat?.safety
  if (safety) safety.rules = { risky: [], review: [], photos: 'pass', photosAfterMs: 0, away: [], ...rules }
}
const until = async (isThere: () => boolean) => {
  while (!isThere()) await new Promise(resolve => setImmediate(resolve))
}
const settings = { appid: account.appid, ...push }
const opened = () =>
  got.map(({ query, body }) => openPushed(settings, Object.fromEntries(query), body, cloud.clock.now()) as Answer)

describe('a text', () => {
  it.each([
    ['passes', '楼道灯坏了', 'pass'],
    ['is risky by a word', '里面有坏话', 'risky'],
    ['is to be reviewed by a word', '里面有怪话', 'review'],
  ])('%s', async (_how, content, suggest) => {
    judge({ risky: ['坏话'], review: ['怪话'] })
    expect(await text({ content })).toMatchObject({ errcode: 0, result: { suggest } })
  })

  it.each([
    ['version 1', { version: 1 }, 47001],
    ['no openid', { openid: '' }, 40003],
    ['a scene that is none', { scene: 5 }, 40129],
    ['nothing to look at', { content: '' }, 44002],
    ['more than 2500 characters', { content: '字'.repeat(2501) }, 47001],
    ['somebody who has not been here for two hours', { openid: 'openid-away' }, 61010],
  ])('is refused with %s', async (_what, more, errcode) => {
    judge({ away: ['openid-away'] })
    expect(await text(more)).toMatchObject({ errcode })
  })

  it('may hold 2500 characters of any kind', async () => {
    judge({})
    expect(await text({ content: '😀'.repeat(2500) })).toMatchObject({ errcode: 0 })
  })

  it('needs a token', async () => {
    const answer = await fetch(`${cloud.url}/_wechat/wxa/msg_sec_check`, { method: 'POST', body: '{}' })
    expect(await answer.json()).toMatchObject({ errcode: 41001 })
  })

  it('fails on demand', async () => {
    cloud.faults.set({ rules: [{ on: 'wechat.msgSecCheck', times: 1, fault: { kind: 'cut', when: 'before' } }] })
    await expect(text()).rejects.toThrow()
    expect(await text()).toMatchObject({ errcode: 0 })
  })
})

describe('a photo', () => {
  it.each(['pass', 'risky', 'review'])('is judged later, signed and encrypted: %s', async photos => {
    judge({ photos })
    const { trace_id } = await media()
    await until(() => got.length > 0)
    expect(opened()).toMatchObject([
      { Event: 'wxa_media_check', appid: 'wx0000', version: 2, trace_id, errcode: 0, result: { suggest: photos } },
    ])
  })

  it('is judged when its time has come on the clock of the cloud, not before', async () => {
    judge({ photos: 'risky', photosAfterMs: 20 * 60_000 })
    await media()
    cloud.clock.advance(19 * 60_000)
    judge({ photos: 'pass' })
    await media()
    await until(() => got.length > 0)
    expect(opened()).toMatchObject([{ result: { suggest: 'pass' } }])
    cloud.clock.advance(60_000)
    await until(() => got.length > 1)
    expect(opened()[1]).toMatchObject({ result: { suggest: 'risky' } })
  })

  it('is told again after five seconds when the operator did not take it', async () => {
    judge({})
    answers = [500]
    await media()
    await until(() => got.length > 0)
    cloud.clock.advance(5000)
    await until(() => got.length > 1)
    expect(opened()[1]?.trace_id).toBe(opened()[0]?.trace_id)
  })

  it.each([
    ['a photo that nobody can open', { media_url: 'http://127.0.0.1:9/nothing' }],
    ['one that is gone', { media_url: 'REPLACED' }],
  ])('says so of %s', async (_what, more) => {
    judge({})
    await media(more.media_url === 'REPLACED' ? { media_url: `${cloud.url}/_http/nothing` } : more)
    await until(() => got.length > 0)
    expect(opened()).toMatchObject([{ errcode: -1008 }])
  })

  it.each([
    ['no address', { media_url: 'photos/1.jpg' }, 47001],
    ['a film', { media_type: 3 }, 47001],
    ['no openid', { openid: null }, 40003],
  ])('is refused with %s', async (_what, more, errcode) => {
    judge({})
    expect(await media(more)).toMatchObject({ errcode })
  })
})

describe('HTTP access', () => {
  it('hands a request on as an event, and back what the function says', async () => {
    const answer = await fetch(`${cloud.url}/_http/echo?a=1`, { method: 'POST', body: '好' })
    expect(answer.headers.get('content-type')).toBe('application/json')
    expect(await answer.json()).toEqual({
      path: '/echo',
      httpMethod: 'POST',
      queryStringParameters: { a: '1' },
      body: Buffer.from('好').toString('base64'),
      isBase64Encoded: true,
    })
    expect(await (await fetch(`${cloud.url}/_http/picture`)).text()).toBe('a picture')
  })

  it('leads to no other function', async () => {
    expect((await fetch(`${cloud.url}/_http/address`)).status).toBe(404)
  })
})

it('the environment of a function may name the address of the cloud', async () => {
  const { result } = await cloud.sdk.callFunction({ name: 'address', data: {} })
  expect(result).toBe(`${cloud.url}/_wechat`)
})
