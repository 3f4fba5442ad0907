import type { Person } from '@shared/people/person'
import type { PushContact } from '@shared/push/push'
import type { PushTemplate } from '@shared/push/push-template'
import type { PushAddress, PushChannel, PushChannelKind } from '../../platform/push/push-channel'
import { quotaOf } from './push-contact'

export interface Way {
  readonly channel: PushChannel
  readonly address: PushAddress
}

/** The order in which channels are tried: the one made for staff, the one of their office, then one that uses up a consent. */
const order: readonly PushChannelKind[] = ['employee', 'wecom', 'subscribe']

/** Every way in which a message of this template can reach a person now, best first. */
export function waysTo(
  { identities, leftAt }: Pick<Person, 'identities' | 'leftAt'>,
  contact: PushContact,
  template: PushTemplate,
  channels: readonly PushChannel[],
): readonly Way[] {
  if (leftAt !== null) return []
  const openid = identities.findLast(each => each.startsWith('wx:'))?.slice('wx:'.length)
  const addresses: Readonly<Record<PushChannelKind, PushAddress | null | undefined>> = {
    employee: contact.employee?.state === 'bound' ? openid : null,
    wecom: contact.wecomId,
    subscribe: quotaOf(contact, template).left > 0 ? openid : null,
    robot: null,
  }
  return order.flatMap(kind => {
    const channel = channels.find(each => each.kind === kind)
    const address = addresses[kind]
    return channel && address ? [{ channel, address }] : []
  })
}
