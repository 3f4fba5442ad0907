import type { InputOf } from '@shared/kernel/contract'
import { DomainError } from '@shared/kernel/errors'
import type { InvitationView } from '@shared/people/invitation'
import type { staffActions } from '@shared/people/staff-actions'
import { mayInvite } from '@shared/people/staff-rule'
import type { Context } from '../../platform/context'
import type { Where } from '../../platform/database'
import { presentInvitation } from './invitation.presenter'
import { staffScene } from './staff-person'

/** Takes an invitation back; who has no right to see it is refused as for one that does not exist. */
export async function revokeInvitation(
  { invitationId }: InputOf<typeof staffActions.revoke>,
  ctx: Context,
): Promise<InvitationView> {
  const invitation = await ctx.db.collection('invitations').get(invitationId)
  const { caller, staff, pathOf } = await staffScene(ctx, 'revoke', invitation?.personId ?? '')
  if (!mayInvite(caller, staff, pathOf)) throw new DomainError('NOT_ALLOWED')
  await revokeOpen(ctx, { _id: invitationId })
  const ended = await ctx.db.collection('invitations').get(invitationId)
  if (!ended) throw new DomainError('CHANGED_MEANWHILE')
  return presentInvitation(ended, ctx.clock.now())
}

/** Ends the open invitations among those named. */
export async function revokeOpen(ctx: Pick<Context, 'db' | 'clock'>, which: Where): Promise<void> {
  const now = ctx.clock.now()
  await ctx.db.collection('invitations').update({ ...which, state: 'open' }, { state: 'revoked', endedAt: now })
}
