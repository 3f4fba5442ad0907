import type { PushContact } from '@shared/push/push'
import type { PushTemplate } from '@shared/push/push-template'
import { sendPushes } from '../../cloudfunctions/modules/push/sender'
import type { Services } from '../../cloudfunctions/platform/context'
import { createTimer, type TimerResult } from '../../cloudfunctions/platform/create-timer'
import type {
  PushChannel,
  PushChannelKind,
  PushContent,
  PushOutcome,
} from '../../cloudfunctions/platform/push/push-channel'
import type { TestCloud } from './cloud'

interface Sent {
  readonly to: string
  readonly content: PushContent
}

/** A channel that keeps what it was given and answers what a test says. */
export interface StubChannel extends PushChannel {
  readonly sent: Sent[]
  answer: (content: PushContent, to: string) => PushOutcome | Promise<PushOutcome>
}

export function stubChannel(kind: PushChannelKind, dropsDuplicates = kind === 'wecom'): StubChannel {
  const sent: Sent[] = []
  const channel: StubChannel = {
    kind,
    dropsDuplicates,
    sent,
    answer: () => ({ kind: 'sent', receipt: null }),
    async send(content, to) {
      sent.push({ content, to })
      return channel.answer(content, to)
    },
  }
  return channel
}

/** A run of the sender as its timer starts it. */
export const runSender = (
  { services }: Pick<TestCloud, 'services'>,
  channels: readonly PushChannel[],
  groups: readonly string[] = [],
): Promise<TimerResult> => {
  const means = { channels, groups: new Set(groups) }
  return createTimer('sender', ctx => sendPushes(ctx, means), services)({}, { environment: '{}' })
}

/** Somebody with an openid whom WeChat knows as staff, or who consented to so many messages of a template. */
export async function reachable(
  { db }: Services,
  personId: string,
  how: {
    readonly employee?: boolean
    readonly wecomId?: string
    readonly quotas?: Partial<Record<PushTemplate, number>>
  },
): Promise<void> {
  const { command } = db
  await db.collection('people').update({ _id: personId }, { identities: command.push([`wx:open-${personId}`]) })
  const quotas = Object.entries(how.quotas ?? {}).map(([template, left]) => [
    template,
    { left, rejectedAt: null, banned: false },
  ])
  const contact: PushContact = {
    _id: personId,
    revision: 1,
    employee: how.employee ? { state: 'bound', at: 1 } : null,
    wecomId: how.wecomId ?? null,
    quotas: Object.fromEntries(quotas),
    requestIds: [],
  }
  await db.collection('pushContacts').insert(contact)
}
