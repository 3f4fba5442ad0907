import type { Push } from '@shared/push/push'
import { isStillWorth, pushPlanOf } from '@shared/push/push-plan'
import type { PushChannel } from '../../platform/push/push-channel'
import { emptyContact } from './push-contact'
import type { Around } from './receivers-around'
import { waysTo } from './ways-to'

export const unsentWithoutTrying = ['read', 'movedOn', 'noChannel'] as const

/**
 * Why a push for a person is not even tried: it was read in the app meanwhile, it asks for nothing any more, or nothing leads to
 * that person. null: it is to be sent, and so is what goes to a group.
 */
export function whyNotSent(
  push: Push,
  around: Around,
  channels: readonly PushChannel[],
): (typeof unsentWithoutTrying)[number] | null {
  const { personId } = push
  if (personId === null) return null
  if (around.read.has(push._id)) return 'read'
  const plan = push.kind && pushPlanOf(push.kind)
  if (plan && !isStillWorth(plan, around.cases.get(push.caseId ?? '') ?? null, personId)) return 'movedOn'
  const person = around.people.get(personId)
  const contact = around.contacts.get(personId) ?? emptyContact(personId)
  const ways = person ? waysTo(person, contact, plan ? plan.template : 'summary', channels) : []
  return ways.length ? null : 'noChannel'
}
