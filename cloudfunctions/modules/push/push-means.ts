import type { PushTemplate } from '@shared/push/push-template'
import type { Services } from '../../platform/context'
import type { PushChannel } from '../../platform/push/push-channel'

type TemplateIds = Partial<Readonly<Record<PushTemplate, string>>>

/** By what messages can be sent in this deployment; a channel that is not set up is not among them. */
export interface PushMeans {
  readonly channels: readonly PushChannel[]
  /** Organisation codes whose station has a group with a robot. */
  readonly groups: ReadonlySet<string>
  /** WeChat's ids of the templates that people are asked about on the phone. */
  readonly templateIds: { readonly employee: TemplateIds; readonly subscribe: TemplateIds }
}

export async function pushMeans(_services: Pick<Services, 'db' | 'clock' | 'secrets'>): Promise<PushMeans> {
  return { channels: [], groups: new Set(), templateIds: { employee: {}, subscribe: {} } }
}
