import { WechatError } from './errors'
import { RateLimit } from './rate-limit'
import type { WechatParts, WechatRoute } from './route'

const MOST_BYTES: Record<string, number> = { text: 2048, markdown: 4096 }

/** The robot of a WeCom group: texts and markdown, 20 a minute. */
export function robotRoutes({ options, clock, accepted }: WechatParts): WechatRoute[] {
  const perRobot = new RateLimit(clock, [{ most: 20, withinMs: 60_000 }])
  return [
    {
      on: 'wecom.robot',
      method: 'POST',
      path: '/cgi-bin/webhook/send',
      answer: ({ query, body }) => {
        const key = query.get('key') ?? ''
        if (!options.robots?.includes(key)) throw new WechatError(93000)
        const type = String(body.msgtype)
        const most = MOST_BYTES[type]
        if (most === undefined) throw new WechatError(40008)
        const content = (body[type] as { content?: unknown } | undefined)?.content
        if (typeof content !== 'string' || content === '') throw new WechatError(44004)
        if (Buffer.byteLength(content) > most) {
          throw new WechatError(40058, `${type}.content exceed max length ${most}`)
        }
        if (!perRobot.take(key)) throw new WechatError(45009)
        accepted.add({ at: clock.now(), channel: 'robot', to: key, templateId: null, data: { content }, page: null })
        return { errcode: 0, errmsg: 'ok' }
      },
    },
  ]
}
