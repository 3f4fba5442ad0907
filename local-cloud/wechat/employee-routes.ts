import { WechatError } from './errors'
import { wrongField } from './field-rules'
import { done, type WechatParts, type WechatRoute } from './route'
import { dataOf, isOpenid, isPage, textsOf } from './subscribe-routes'

/** Messages to people bound as employees (用工关系), and ending a binding. */
export function employeeRoutes({ options, clock, relations, accepted }: WechatParts): WechatRoute[] {
  return [
    {
      on: 'wechat.employeeSend',
      method: 'POST',
      path: '/cgi-bin/message/wxopen/employeerelationmsg/send',
      account: 'wechat',
      answer: ({ body }) => {
        const { touser, template_id: templateId, page } = body
        const template = options.templates.find(each => each.kind === 'employee' && each.id === templateId)
        if (!template) throw new WechatError(40097, 'template_id')
        if (!isPage(page, options.pages)) throw new WechatError(40097, 'page')
        const data = innerData(body.data)
        const wrong = data ? wrongField(template.fields, data) : 'data is a JSON text {"data": {…}}'
        if (wrong || !data) throw new WechatError(40097, wrong)
        if (!isOpenid(touser)) throw new WechatError(40257)
        if (!relations.isBound(touser)) throw new WechatError(40256)
        if (!relations.subscribes(touser, template.id)) throw new WechatError(50001)
        accepted.add({
          at: clock.now(),
          channel: 'employee',
          to: touser,
          templateId: template.id,
          data: textsOf(template.fields, data),
          page,
        })
        return done
      },
    },
    {
      on: 'wechat.employeeUnbind',
      method: 'POST',
      path: '/wxa/business/unbinduserb2cauthinfo',
      account: 'wechat',
      answer: ({ body: { openid_list: openids } }) => {
        if (!Array.isArray(openids) || openids.length === 0) throw new WechatError(40097)
        if (!openids.every(isOpenid)) throw new WechatError(40003)
        for (const openid of openids) relations.unbind(openid)
        return done
      },
    },
  ]
}

/** The fields inside of the text, which has two layers; a text of one layer is refused by the real one too. */
function innerData(text: unknown): Record<string, unknown> | undefined {
  if (typeof text !== 'string') return undefined
  try {
    return dataOf(dataOf(JSON.parse(text))?.data)
  } catch {
    return undefined
  }
}
