import type { WechatOptions } from '../../../local-cloud/wechat/options'
import { startCloud, type TestCloud } from './cloud'

const minute = 60_000

export const wechatAccounts: WechatOptions = {
  appid: 'wx0000',
  secret: 'app-secret',
  templates: [
    { id: 'S1', kind: 'subscribe', fields: ['thing1', 'time2'] },
    { id: 'E1', kind: 'employee', fields: ['thing1'] },
    { id: 'E2', kind: 'employee', fields: ['thing1'] },
  ],
  pages: ['pages/case/index'],
  wecom: { corpid: 'ww1', secret: 'corp-secret', agentId: 7, members: ['WangFang', 'lin'] },
  robots: ['key-1'],
}

type Answer = { errcode?: number; errmsg?: string; access_token?: string; [more: string]: unknown }

export const tokenPath = '/cgi-bin/token?grant_type=client_credential&appid=wx0000&secret=app-secret'
export const corpTokenPath = '/cgi-bin/gettoken?corpid=ww1&corpsecret=corp-secret'
export const goodData = { thing1: { value: '楼道灯坏了' }, time2: { value: '2026年11月26日 18:00' } }
export const card = { title: '新任务', description: '楼道灯坏了', url: 'https://example.org/c/1' }

/** WeChat's servers as a caller sees them: everything sent is good unless a test says otherwise. */
export class WechatCaller {
  cloud!: TestCloud
  token = ''
  corpToken = ''

  async start(): Promise<void> {
    this.cloud = await startCloud({ control: true, wechat: wechatAccounts })
  }

  /** Fresh tokens, no faults, nothing taken yet, and no limit of a minute or an hour reached. */
  async begin(): Promise<void> {
    this.cloud.faults.clear()
    this.cloud.clock.advance(120 * minute)
    this.token = await this.tokenOf(tokenPath)
    this.corpToken = await this.tokenOf(corpTokenPath)
    this.wechat.accepted.clear()
  }

  get wechat() {
    return this.cloud.wechat!
  }

  get accepted() {
    return this.wechat.accepted.all
  }

  url = (path: string): string => `${this.cloud.url}/_wechat${path}`
  get = async (path: string): Promise<Answer> => (await fetch(this.url(path))).json() as Promise<Answer>
  tokenOf = async (path: string): Promise<string> => String((await this.get(path)).access_token)

  post = async (path: string, body: unknown): Promise<Answer> => {
    const text = typeof body === 'string' ? body : JSON.stringify(body)
    const answer = await fetch(this.url(path), { method: 'POST', body: text })
    return answer.json() as Promise<Answer>
  }

  subscribe = (body: object = {}) =>
    this.post(`/cgi-bin/message/subscribe/send?access_token=${this.token}`, {
      touser: 'openid-li',
      template_id: 'S1',
      page: 'pages/case/index?id=1',
      data: goodData,
      ...body,
    })

  employee = (body: object = {}) =>
    this.post(`/cgi-bin/message/wxopen/employeerelationmsg/send?access_token=${this.token}`, {
      touser: 'openid-wang',
      template_id: 'E1',
      page: 'pages/case/index',
      data: JSON.stringify({ data: { thing1: { value: '好' } } }),
      ...body,
    })

  wecom = (body: object = {}) =>
    this.post(`/cgi-bin/message/send?access_token=${this.corpToken}`, {
      touser: 'wangfang',
      agentid: 7,
      msgtype: 'textcard',
      textcard: card,
      ...body,
    })

  robot = (body: object = {}, key = 'key-1') =>
    this.post(`/cgi-bin/webhook/send?key=${key}`, {
      msgtype: 'markdown',
      markdown: { content: '**有急件**' },
      ...body,
    })
}
