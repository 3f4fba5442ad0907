import { createHash, randomBytes } from 'node:crypto'
import { WechatError } from './errors'
import { RateLimit } from './rate-limit'
import type { WechatParts, WechatRequest, WechatRoute } from './route'

const MINUTE_MS = 60_000
const MOST_DUPLICATE_SECONDS = 14_400

/** Messages of an application to members: text, markdown and text cards. */
export function wecomRoutes({ options, clock, accepted }: WechatParts): WechatRoute[] {
  const perMember = new RateLimit(clock, [
    { most: 30, withinMs: MINUTE_MS },
    { most: 1000, withinMs: 60 * MINUTE_MS },
  ])
  const seenUntil = new Map<string, number>()

  /** Whether the same body came within the time that it says itself. */
  const isRepeated = (body: WechatRequest['body']): boolean => {
    if (body.enable_duplicate_check !== 1) return false
    const seconds = typeof body.duplicate_check_interval === 'number' ? body.duplicate_check_interval : 1800
    const hash = createHash('sha256').update(JSON.stringify(body)).digest('base64')
    const isSeen = clock.now() < (seenUntil.get(hash) ?? 0)
    if (!isSeen) seenUntil.set(hash, clock.now() + Math.min(seconds, MOST_DUPLICATE_SECONDS) * 1000)
    return isSeen
  }

  return [
    {
      on: 'wecom.send',
      method: 'POST',
      path: '/cgi-bin/message/send',
      account: 'wecom',
      answer: ({ body }) => {
        if (body.agentid !== options.wecom?.agentId) throw new WechatError(40056)
        const data = contentOf(body)
        const asked = typeof body.touser === 'string' ? body.touser.toLowerCase().split('|').filter(Boolean) : []
        const members = options.wecom?.members.map(member => member.toLowerCase()) ?? []
        const known = asked.filter(member => members.includes(member))
        if (known.length === 0) throw new WechatError(81013)
        const repeated = isRepeated(body)
        for (const to of known) {
          // The real one answers the same whether the message is shown or thrown away.
          const dropped = repeated ? 'duplicate' : perMember.take(to) ? undefined : 'tooMany'
          accepted.add({
            at: clock.now(),
            channel: 'wecom',
            to,
            templateId: null,
            data,
            page: data.url ?? null,
            ...(dropped && { dropped }),
          })
        }
        const invaliduser = asked.filter(member => !members.includes(member)).join('|')
        return { errcode: 0, errmsg: 'ok', invaliduser, msgid: randomBytes(32).toString('base64url') }
      },
    },
  ]
}

/** The parts of a message as they would be shown; what is too long is cut, as documented. @throws WechatError */
function contentOf({ msgtype, ...body }: WechatRequest['body']): Record<string, string> {
  const parts = typeof msgtype === 'string' ? body[msgtype] : undefined
  const part = (name: string): string => {
    const value = typeof parts === 'object' && parts !== null ? (parts as Record<string, unknown>)[name] : undefined
    if (typeof value !== 'string' || value === '') throw new WechatError(40058, `${String(msgtype)}.${name} missing`)
    return value
  }
  switch (msgtype) {
    case 'text':
    case 'markdown':
      return { content: bytes(part('content'), 2048) }
    case 'textcard': {
      const url = part('url')
      if (!/^https?:\/\//.test(url) || Buffer.byteLength(url) > 2048)
        throw new WechatError(40058, 'textcard.url invalid')
      return { title: part('title').slice(0, 128), description: part('description').slice(0, 512), url }
    }
    default:
      throw new WechatError(40008)
  }
}

const bytes = (text: string, most: number) => Buffer.from(text).subarray(0, most).toString()
