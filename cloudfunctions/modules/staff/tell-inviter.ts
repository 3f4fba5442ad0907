import type { Invitation } from '@shared/people/invitation'
import type { Person } from '@shared/people/person'
import type { Context } from '../../platform/context'
import { insertMissing } from '../inbox/insert-missing'
import { newMessage } from '../inbox/new-message'

/** Who invited learns that the person is in. */
export const tellOfAcceptance = (ctx: Context, invitation: Invitation, invited: Person): Promise<number> =>
  tell(ctx, invitation, 'invitationAccepted', invited.name)

/** Somebody else tried a code that was used: the code was seen by more than one. Told once, however often they try. */
export async function tellOfSecondTry(ctx: Context, invitation: Invitation): Promise<void> {
  const invited = await ctx.db.collection('people').get(invitation.personId)
  await tell(ctx, invitation, 'invitationTriedAgain', invited?.name ?? '')
}

const tell = (
  ctx: Context,
  { _id, by }: Invitation,
  kind: 'invitationAccepted' | 'invitationTriedAgain',
  name: string,
): Promise<number> => {
  const notice = { kind, caseId: null, title: name, actorName: name, at: ctx.clock.now(), eventId: `${kind} ${_id}` }
  return insertMissing(ctx.db, [newMessage(notice, { personId: by.personId })])
}
