import type { InputOf, OutputOf } from '@shared/kernel/contract'
import { DomainError } from '@shared/kernel/errors'
import { invitationLength } from '@shared/people/access-codes'
import type { Invitation } from '@shared/people/invitation'
import { invitationMs } from '@shared/people/lifetimes'
import type { staffActions } from '@shared/people/staff-actions'
import { mayInvite } from '@shared/people/staff-rule'
import { accessCode } from '../../platform/access-code'
import type { Context } from '../../platform/context'
import { DuplicateKey } from '../../platform/database-errors'
import { endSessionsOf } from '../sign-in/end-sessions'
import { presentInvitation } from './invitation.presenter'
import { release } from './release'
import { revokeOpen } from './revoke-invitation'
import { staffScene } from './staff-person'

/**
 * Invites somebody who is on record. The code follows from the request, so a retry tells the same one; only a keyed hash
 * of it is stored. An earlier invitation of the same person ends.
 */
export async function inviteStaff(
  { requestId, personId, unbindNow }: InputOf<typeof staffActions.invite>,
  ctx: Context,
): Promise<OutputOf<typeof staffActions.invite>> {
  const { caller, staff, pathOf } = await staffScene(ctx, 'invite', personId)
  if (staff.leftAt !== null) throw new DomainError('NOT_FOUND')
  if (!mayInvite(caller, staff, pathOf)) throw new DomainError('NOT_ALLOWED')
  const code = accessCode(ctx.secrets, 'invitation', `${caller._id} ${personId} ${requestId}`, invitationLength)
  const now = ctx.clock.now()
  const invitation: Invitation = {
    _id: ctx.secrets.tag('invitation', code),
    personId,
    by: { personId: caller._id, name: caller.name },
    createdAt: now,
    expiresAt: now + invitationMs,
    state: 'open',
    endedAt: null,
    acceptedBy: null,
  }
  const known = await ctx.db.collection('invitations').get(invitation._id)
  if (known) return { code, invitation: presentInvitation(known, now) }
  await revokeOpen(ctx, { personId })
  if (unbindNow) await unbind(ctx, personId)
  try {
    await ctx.db.collection('invitations').insert(invitation)
  } catch (error) {
    if (!(error instanceof DuplicateKey)) throw error
  }
  return { code, invitation: presentInvitation(invitation, now) }
}

/** Ends every way in of a person whose phone is lost, before somebody uses it. */
async function unbind(ctx: Context, personId: string): Promise<void> {
  await ctx.db.transaction(async tx => {
    const staff = await tx.get('people', personId)
    if (staff) await release(tx, staff)
  })
  await endSessionsOf(ctx, personId)
}
