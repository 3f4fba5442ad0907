import type { PushTemplate } from '@shared/push/push-template'
import type { Services } from '../../platform/context'
import type { PushChannel } from '../../platform/push/push-channel'
import { pushChannels } from '../../platform/push/push-channels'
import type { TemplateSettings } from '../../platform/push/push-settings'
import { readPushSettings } from '../../platform/push/read-push-settings'

type TemplateIds = Partial<Readonly<Record<PushTemplate, string>>>

/** By what messages can be sent in this deployment; a channel that is not set up is not among them. */
export interface PushMeans {
  readonly channels: readonly PushChannel[]
  /** Organisation codes whose station has a group with a robot. */
  readonly groups: ReadonlySet<string>
  /** WeChat's ids of the templates that people are asked about on the phone. */
  readonly templateIds: { readonly employee: TemplateIds; readonly subscribe: TemplateIds }
}

/** One read. */
export async function pushMeans(services: Pick<Services, 'db' | 'clock' | 'secrets'>): Promise<PushMeans> {
  const settings = await readPushSettings(services)
  return {
    channels: pushChannels(services, settings),
    groups: new Set(Object.keys(settings.robots)),
    templateIds: { employee: idsOf(settings.employee), subscribe: idsOf(settings.subscribe) },
  }
}

const idsOf = (templates: TemplateSettings): TemplateIds =>
  Object.fromEntries(Object.entries(templates).map(([template, { id }]) => [template, id]))
