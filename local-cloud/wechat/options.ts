import type { MessagePushOption } from './secure-push'

/** A message template as the operator chose it: which of the two kinds of messages, and the keys of its fields. */
interface TemplateOption {
  id: string
  kind: 'subscribe' | 'employee'
  /** `thing1`, `time2` …: the kind of a field and its number. */
  fields: string[]
}

/** An application of WeCom and the members who see it. */
interface WecomOption {
  corpid: string
  secret: string
  agentId: number
  /** User ids; without regard to case, as on the real one. */
  members: string[]
}

/** The accounts of which this computer stands in for WeChat. */
export interface WechatOptions {
  appid: string
  secret: string
  templates: TemplateOption[]
  /** Pages of the released mini-program. Without them every page exists. */
  pages?: string[]
  wecom?: WecomOption
  /** Keys of group robots. */
  robots?: string[]
  /** Where answers about photos go. Without it none comes. */
  messagePush?: MessagePushOption
}
