import { newTraceId } from './content-safety'
import { WechatError } from './errors'
import { done, type WechatParts, type WechatRoute } from './route'
import { isOpenid } from './subscribe-routes'

const MOST_CHARACTERS = 2500
const LABELS = { pass: 100, review: 20002, risky: 20002 } as const

/** `security.msgSecCheck` and `security.mediaCheckAsync`, version 2. */
export function contentSafetyRoutes({ safety }: WechatParts): WechatRoute[] {
  /** @throws the refusals that both share */
  const checkWriter = ({ version, openid, scene }: Record<string, unknown>) => {
    if (version !== 2) throw new WechatError(47001, 'version')
    if (!isOpenid(openid)) throw new WechatError(40003)
    if (![1, 2, 3, 4].includes(scene as number)) throw new WechatError(40129)
    if (safety.rules.away.includes(openid)) throw new WechatError(61010)
  }
  return [
    {
      on: 'wechat.msgSecCheck',
      method: 'POST',
      path: '/wxa/msg_sec_check',
      account: 'wechat',
      answer: ({ body }) => {
        checkWriter(body)
        const { content } = body
        if (typeof content !== 'string' || content === '') throw new WechatError(44002)
        if ([...content].length > MOST_CHARACTERS) throw new WechatError(47001, 'content')
        const suggest = safety.judgeText(content)
        const result = { suggest, label: LABELS[suggest] }
        const detail = [{ strategy: 'content_model', errcode: 0, ...result, prob: 90 }]
        return { ...done, result, detail, trace_id: newTraceId() }
      },
    },
    {
      on: 'wechat.mediaCheckAsync',
      method: 'POST',
      path: '/wxa/media_check_async',
      account: 'wechat',
      answer: ({ body }) => {
        checkWriter(body)
        const { media_url: url, media_type: type } = body
        if (typeof url !== 'string' || !/^https?:\/\//.test(url) || (type !== 1 && type !== 2))
          throw new WechatError(47001, 'media')
        return { ...done, trace_id: safety.takePhoto(url) }
      },
    },
  ]
}
