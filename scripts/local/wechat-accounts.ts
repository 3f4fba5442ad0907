import type { PushSettings } from '../../cloudfunctions/platform/push/push-settings'
import type { Secrets } from '../../cloudfunctions/platform/secrets'
import type { WechatOptions } from '../../local-cloud/wechat/options'
import { type PushField, type PushTemplate, pushTemplates } from '../../shared/push/push-template'

/** Of which kind the field of a template is that says this. */
const keys: Readonly<Record<PushField, string>> = {
  title: 'thing1',
  place: 'thing2',
  due: 'time3',
  caseNo: 'character_string4',
  state: 'thing5',
  count: 'number6',
  note: 'thing7',
}

const names = Object.keys(pushTemplates) as PushTemplate[]
const fieldsOf = (template: PushTemplate): readonly PushField[] => pushTemplates[template]
const idOf = (kind: 'employee' | 'subscribe', template: PushTemplate) => `local-${kind}-${template}`
const robotKey = 'local-robot'

/** Accounts of which the local cloud stands in for WeChat and WeCom, with all the templates of the product. */
export const wechatAccounts: WechatOptions = {
  appid: 'wxlocal000000',
  secret: 'local-app-secret',
  templates: (['employee', 'subscribe'] as const).flatMap(kind =>
    names.map(template => ({
      id: idOf(kind, template),
      kind,
      fields: fieldsOf(template).map(field => keys[field]),
    })),
  ),
  wecom: { corpid: 'wwlocal', secret: 'local-corp-secret', agentId: 1_000_002, members: ['wang.fang', 'lin.min'] },
  robots: [robotKey],
}

/** What functions know of these accounts; `url` is the address of the local cloud. */
export const wechatEnv = (url: string): Record<string, string> => ({
  GEZI_WECHAT_API: `${url}/_wechat`,
  GEZI_WECHAT_APPID: wechatAccounts.appid,
  GEZI_WECHAT_SECRET: wechatAccounts.secret,
  GEZI_WECOM_API: `${url}/_wechat`,
  GEZI_WECOM_CORPID: 'wwlocal',
  GEZI_WECOM_SECRET: 'local-corp-secret',
  GEZI_WECOM_AGENT_ID: '1000002',
})

/** The settings that an operator would have stored. @param groups organisation codes with a group robot */
export function localPushSettings(secrets: Secrets, appUrl: string, groups: readonly string[] = []): PushSettings {
  const settingsOf = (kind: 'employee' | 'subscribe') =>
    Object.fromEntries(
      names.map(template => {
        const own = Object.fromEntries(fieldsOf(template).map(field => [field, keys[field]]))
        return [template, { id: idOf(kind, template), keys: own }]
      }),
    )
  return {
    _id: 'push',
    employee: settingsOf('employee'),
    subscribe: settingsOf('subscribe'),
    appUrl,
    robots: Object.fromEntries(groups.map(code => [code, secrets.seal('robotKey', robotKey)])),
  }
}
