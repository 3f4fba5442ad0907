import type { PushContact } from '@shared/push/push'
import type { Context } from '../../platform/context'
import { emptyContact } from './push-contact'

/**
 * Under whose name the caller's consents are kept: somebody who reports for the first time consents in the same tap, before
 * anybody knows them.
 */
export async function ownContactId(ctx: Context): Promise<string> {
  const { person } = await ctx.actor()
  return person?._id ?? ctx.residentId()
}

export async function ownContact(ctx: Context): Promise<PushContact> {
  const id = await ownContactId(ctx)
  return (await ctx.db.collection('pushContacts').get(id)) ?? emptyContact(id)
}
