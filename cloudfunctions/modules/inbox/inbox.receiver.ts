import type { InboxMessage } from '@shared/inbox/actions'
import { ownIdsOf } from '@shared/people/bind-staff'
import type { Context } from '../../platform/context'

/**
 * Under which name messages wait for somebody. The reporter of an anonymous case gets them under a keyed tag: a
 * message that named the person beside the case would undo the anonymity (product.md B.12).
 */
type Somebody = { readonly personId: string } | { readonly ownerTag: string }

/** Or everybody who follows a case, however many: one message in the outbox stands for all of theirs. */
export type Receiver = Somebody | { readonly followersOf: string }

const followersPrefix = 'followers:'

export function receiverKey(receiver: Receiver): string {
  if ('personId' in receiver) return receiver.personId
  return 'ownerTag' in receiver ? `tag:${receiver.ownerTag}` : `${followersPrefix}${receiver.followersOf}`
}

/** Whether a message stands for those of all who follow its case. */
export const isForFollowers = ({ personId }: Pick<InboxMessage, 'personId'>): boolean =>
  personId.startsWith(followersPrefix)

/** Keyed hash that finds a person's anonymous cases and messages without saying whose they are. */
export const ownerTagOf = (ctx: Pick<Context, 'secrets'>, personId: string): string =>
  ctx.secrets.tag('ownerTag', personId)

/** Every name under which the caller's messages wait; none for somebody who is not known yet. */
export async function receiverKeysOfCaller(ctx: Context): Promise<readonly string[]> {
  const { person } = await ctx.actor()
  if (!person) return []
  return ownIdsOf(person).flatMap(id => [receiverKey({ personId: id }), receiverKey({ ownerTag: ownerTagOf(ctx, id) })])
}
