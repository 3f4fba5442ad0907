/** The mini-program, as WeChat's server API knows it. */
export interface WechatAccount {
  /** Address of the API, without a slash at the end. */
  readonly api: string
  readonly appid: string
  readonly secret: string
}

/** An application of WeCom. */
export interface WecomAccount {
  readonly api: string
  readonly corpid: string
  readonly secret: string
  readonly agentId: number
}

type Env = Readonly<Record<string, string | undefined>>

const wechatAddress = 'https://api.weixin.qq.com'
const wecomAddress = 'https://qyapi.weixin.qq.com'

/** null: this deployment is not connected to WeChat. */
export function wechatAccount(env: Env = process.env): WechatAccount | null {
  const { GEZI_WECHAT_API: api = wechatAddress, GEZI_WECHAT_APPID: appid, GEZI_WECHAT_SECRET: secret } = env
  return appid && secret ? { api, appid, secret } : null
}

/** null: this deployment has no application in WeCom. */
export function wecomAccount(env: Env = process.env): WecomAccount | null {
  const { GEZI_WECOM_CORPID: corpid, GEZI_WECOM_SECRET: secret } = env
  const agentId = Number(env.GEZI_WECOM_AGENT_ID)
  return corpid && secret && agentId ? { api: wecomApi(env), corpid, secret, agentId } : null
}

/** Address of WeCom's API: group robots need it without an application too. */
export const wecomApi = ({ GEZI_WECOM_API: api = wecomAddress }: Env = process.env): string => api
