import { WechatError } from './errors'
import { wrongField } from './field-rules'
import { done, type WechatParts, type WechatRoute } from './route'

const OPENID = /^[\w-]{3,64}$/

export const isOpenid = (value: unknown): value is string => typeof value === 'string' && OPENID.test(value)

/** One-time subscribe messages: `subscribeMessage.send`. */
export function subscribeRoutes({ options, clock, relations, accepted }: WechatParts): WechatRoute[] {
  return [
    {
      on: 'wechat.subscribeSend',
      method: 'POST',
      path: '/cgi-bin/message/subscribe/send',
      account: 'wechat',
      answer: ({ body }) => {
        const { touser, template_id: templateId, page, data } = body
        if (!isOpenid(touser)) throw new WechatError(40003)
        const template = options.templates.find(each => each.kind === 'subscribe' && each.id === templateId)
        if (!template) throw new WechatError(40037)
        if (page !== undefined && !isPage(page, options.pages)) throw new WechatError(41030)
        const values = dataOf(data)
        const wrong = values ? wrongField(template.fields, values) : 'data invalid'
        if (wrong || !values) throw new WechatError(47003, wrong)
        if (!relations.useConsent(touser, template.id)) throw new WechatError(43101)
        accepted.add({
          at: clock.now(),
          channel: 'subscribe',
          to: touser,
          templateId: template.id,
          data: textsOf(template.fields, values),
          page: page ?? null,
        })
        return done
      },
    },
  ]
}

/** A path within the mini-program, with a query but without a leading slash. */
export function isPage(page: unknown, pages: string[] | undefined): page is string {
  if (typeof page !== 'string' || !/^[\w-]+(\/[\w-]+)*(\?.*)?$/.test(page)) return false
  return pages === undefined || pages.includes(page.split('?')[0] as string)
}

export const dataOf = (value: unknown): Record<string, unknown> | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : undefined

/** The values of the fields, which have been checked. */
export const textsOf = (fields: string[], data: Record<string, unknown>): Record<string, string> =>
  Object.fromEntries(fields.map(key => [key, String((data[key] as { value: unknown }).value)]))
