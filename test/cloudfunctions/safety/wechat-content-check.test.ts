import { wechatContentCheck } from '../../../cloudfunctions/platform/safety/wechat-content-check'
import type { ApiReply, WechatApi } from '../../../cloudfunctions/platform/wechat/wechat-api'

const asked: { path: string; body: object }[] = []
const answering = (reply: ApiReply | Promise<ApiReply>): WechatApi => ({
  post: async (path, body) => {
    asked.push({ path, body })
    return reply
  },
})
const answered = (body: Record<string, unknown>, errcode = 0): ApiReply => ({ kind: 'answered', errcode, body })
const suggests = (suggest: unknown) => answered({ result: { suggest, label: 1 } })

beforeEach(() => {
  asked.length = 0
})

it.each([
  ['passes', suggests('pass'), { kind: 'clear' }],
  ['is risky', suggests('risky'), { kind: 'held', why: 'risky' }],
  ['is to be reviewed', suggests('review'), { kind: 'held', why: 'review' }],
  ['is judged in a way nobody knows', suggests('maybe'), { kind: 'unchecked', why: 'unavailable' }],
  ['is judged without a result', answered({}), { kind: 'unchecked', why: 'unavailable' }],
  ['comes from somebody who was away', answered({}, 61010), { kind: 'unchecked', why: 'notVisited' }],
  ['comes from an openid of another app', answered({}, 43104), { kind: 'unchecked', why: 'unavailable' }],
  ['meets a busy WeChat', answered({}, -1), { kind: 'unchecked', why: 'unavailable' }],
  ['reaches nobody', { kind: 'unreached' }, { kind: 'unchecked', why: 'unavailable' }],
  ['is never answered', { kind: 'silent' }, { kind: 'unchecked', why: 'unavailable' }],
] as const)('a text that %s', async (_what, reply, verdict) => {
  expect(await wechatContentCheck(answering(reply)).text('楼道灯坏了', 'wx:open-li')).toEqual(verdict)
  expect(asked).toEqual([
    { path: '/wxa/msg_sec_check', body: { version: 2, openid: 'open-li', scene: 2, content: '楼道灯坏了' } },
  ])
})

it.each([
  ['is taken', answered({ trace_id: 't-1' }), { kind: 'asked', traceId: 't-1' }],
  ['is taken without an id', answered({}), { kind: 'unchecked', why: 'unavailable' }],
  ['comes from somebody who was away', answered({ trace_id: 't-1' }, 61010), { kind: 'unchecked', why: 'notVisited' }],
  ['reaches nobody', { kind: 'unreached' }, { kind: 'unchecked', why: 'unavailable' }],
] as const)('a photo that %s', async (_what, reply, expected) => {
  expect(await wechatContentCheck(answering(reply)).photo('https://x/1.jpg', 'wx:open-li')).toEqual(expected)
  expect(asked[0]).toMatchObject({
    path: '/wxa/media_check_async',
    body: { media_url: 'https://x/1.jpg', media_type: 2 },
  })
})

it.each(['uid:anonymous', 'custom:worker-wang'] as const)('asks nobody about what %s wrote', async writer => {
  const check = wechatContentCheck(answering(suggests('pass')))
  expect(await check.text('楼道灯坏了', writer)).toEqual({ kind: 'unchecked', why: 'noOpenid' })
  expect(await check.photo('https://x/1.jpg', writer)).toEqual({ kind: 'unchecked', why: 'noOpenid' })
  expect(asked).toEqual([])
})

it('keeps nobody waiting for more than two seconds', async () => {
  jest.useFakeTimers()
  try {
    const verdict = wechatContentCheck(answering(new Promise<ApiReply>(() => undefined))).text('你好', 'wx:open-li')
    await jest.advanceTimersByTimeAsync(2000)
    expect(await verdict).toEqual({ kind: 'unchecked', why: 'unavailable' })
  } finally {
    jest.useRealTimers()
  }
})

it('takes what it cannot check also when something breaks', async () => {
  const broken: WechatApi = { post: () => Promise.reject(new Error('broken')) }
  expect(await wechatContentCheck(broken).text('你好', 'wx:open-li')).toMatchObject({ kind: 'unchecked' })
})
