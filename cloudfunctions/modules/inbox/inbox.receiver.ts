import type { Context } from '../../platform/context'

/**
 * Under which name messages wait for somebody. The reporter of an anonymous case gets them under a keyed tag: a
 * message that named the person beside the case would undo the anonymity (product.md B.12).
 */
export type Receiver = { readonly personId: string } | { readonly ownerTag: string }

export const receiverKey = (receiver: Receiver): string =>
  'personId' in receiver ? receiver.personId : `tag:${receiver.ownerTag}`

/** Keyed hash that finds a person's anonymous cases and messages without saying whose they are. */
export const ownerTagOf = (ctx: Pick<Context, 'secrets'>, personId: string): string =>
  ctx.secrets.tag('ownerTag', personId)

/** Every name under which the caller's messages wait; none for somebody who is not known yet. */
export async function receiverKeysOfCaller(ctx: Context): Promise<readonly string[]> {
  const { person } = await ctx.actor()
  if (!person) return []
  return [receiverKey({ personId: person._id }), receiverKey({ ownerTag: ownerTagOf(ctx, person._id) })]
}
