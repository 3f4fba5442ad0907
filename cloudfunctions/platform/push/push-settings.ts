import type { PushField, PushTemplate } from '@shared/push/push-template'

/** A template as the operator chose it in WeChat's console. */
interface TemplateSetting {
  readonly id: string
  /** WeChat's key of each of our fields that the template has: `{title: 'thing1'}`. */
  readonly keys: Partial<Readonly<Record<PushField, string>>>
}

export type TemplateSettings = Partial<Readonly<Record<PushTemplate, TemplateSetting>>>

/** Stored document of `pushSettings`: what the operator has set up for messages. */
export interface PushSettings {
  readonly _id: 'push'
  readonly employee: TemplateSettings
  readonly subscribe: TemplateSettings
  /** Address of the H5 app, where cards and group messages lead, without a slash at the end. null: they lead nowhere. */
  readonly appUrl: string | null
  /** Keys of group robots by organisation code, sealed. */
  readonly robots: Readonly<Record<string, string>>
}
