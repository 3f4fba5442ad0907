import type { ApiReply, WechatApi } from '../wechat/wechat-api'
import { type ContentCheck, openidOf, type PhotoAsked, type Unchecked, type Verdict } from './content-check'

/** How long a reporter may be kept waiting for a check, whatever it hangs on. */
const longestMs = 2000
/** 评论: the nearest of WeChat's four scenes to a report that only those concerned read. */
const scene = 2
const picture = 2
/** No visit within two hours. */
const notVisited = 61010

/** WeChat's own check (msgSecCheck and mediaCheckAsync, version 2), by the openid of the writer. */
export function wechatContentCheck(api: WechatApi): ContentCheck {
  const ask = (path: string, openid: string, body: object): Promise<ApiReply> =>
    within(longestMs, api.post(path, { version: 2, openid, scene, ...body }, longestMs))
  return {
    async text(words, writer) {
      const openid = openidOf(writer)
      return openid === null
        ? { kind: 'unchecked', why: 'noOpenid' }
        : verdictOf(await ask('/wxa/msg_sec_check', openid, { content: words }))
    },
    async photo(url, writer) {
      const openid = openidOf(writer)
      if (openid === null) return { kind: 'unchecked', why: 'noOpenid' }
      return askedOf(await ask('/wxa/media_check_async', openid, { media_url: url, media_type: picture }))
    },
  }
}

function verdictOf(reply: ApiReply): Verdict {
  if (reply.kind !== 'answered' || reply.errcode !== 0) return { kind: 'unchecked', why: whyOf(reply) }
  const { result } = reply.body
  const suggest = typeof result === 'object' && result !== null && 'suggest' in result ? result.suggest : null
  if (suggest === 'pass') return { kind: 'clear' }
  if (suggest === 'risky' || suggest === 'review') return { kind: 'held', why: suggest }
  return { kind: 'unchecked', why: 'unavailable' }
}

function askedOf(reply: ApiReply): PhotoAsked {
  const traceId = reply.kind === 'answered' && reply.errcode === 0 ? reply.body.trace_id : null
  return typeof traceId === 'string' && traceId !== ''
    ? { kind: 'asked', traceId }
    : { kind: 'unchecked', why: whyOf(reply) }
}

const whyOf = (reply: ApiReply): Unchecked =>
  reply.kind === 'answered' && reply.errcode === notVisited ? 'notVisited' : 'unavailable'

async function within(ms: number, reply: Promise<ApiReply>): Promise<ApiReply> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<ApiReply>(resolve => {
    timer = setTimeout(() => resolve({ kind: 'silent' }), ms)
  })
  return Promise.race([reply.catch((): ApiReply => ({ kind: 'silent' })), late]).finally(() => clearTimeout(timer))
}
