import { templateData } from '@shared/push/template-data'
import type { WechatApi } from '../wechat/wechat-api'
import { outcomeOf, refusedByUs } from './outcome-of'
import type { PushChannel } from './push-channel'
import type { TemplateSettings } from './push-settings'

/** One-time subscribe messages (`subscribeMessage.send`): each uses up a consent of its receiver. */
export function subscribeChannel(api: WechatApi, templates: TemplateSettings): PushChannel {
  return templateChannel('subscribe', templates, async (template, page, data, touser) => {
    const body = { touser, template_id: template, page, data }
    return outcomeOf(await api.post('/cgi-bin/message/subscribe/send', body), answer => answer.msgid)
  })
}

/**
 * Messages to people bound as employees (`SendEmployeeRelationMsg`). `data` is a JSON text of two layers; with one layer WeChat
 * answers 40097.
 */
export function employeeChannel(api: WechatApi, templates: TemplateSettings): PushChannel {
  return templateChannel('employee', templates, async (template, page, data, touser) => {
    const body = { touser, template_id: template, page, data: JSON.stringify({ data }) }
    return outcomeOf(await api.post('/cgi-bin/message/wxopen/employeerelationmsg/send', body), answer => answer.msgid)
  })
}

type Post = (
  templateId: string,
  page: string,
  data: NonNullable<ReturnType<typeof templateData>>,
  openid: string,
) => ReturnType<PushChannel['send']>

function templateChannel(kind: 'subscribe' | 'employee', templates: TemplateSettings, post: Post): PushChannel {
  return {
    kind,
    dropsDuplicates: false,
    async send({ template, fields, page }, openid) {
      const setting = templates[template]
      if (!setting) return refusedByUs('badTemplate')
      const data = templateData(setting.keys, fields)
      return data ? post(setting.id, page, data, openid) : refusedByUs('badTemplate')
    },
  }
}
