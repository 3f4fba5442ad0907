import type { InputOf, OutputOf } from '@shared/kernel/contract'
import { DomainError } from '@shared/kernel/errors'
import { identitiesOf } from '@shared/people/bind-staff'
import type { staffActions } from '@shared/people/staff-actions'
import type { Context } from '../../platform/context'
import { invitationByCode, standingOf } from './invitation-by-code'
import { placePeople } from './place-of-person'
import { tellOfSecondTry } from './tell-inviter'

/** What an invitation says before it is accepted; nothing any more to somebody else once it was. */
export async function lookAtInvitation(
  { code }: InputOf<typeof staffActions.invitation>,
  ctx: Context,
): Promise<OutputOf<typeof staffActions.invitation>> {
  const invitation = await invitationByCode(ctx, code)
  const standing = standingOf(ctx, invitation)
  if (standing === 'used') {
    await tellOfSecondTry(ctx, invitation)
    throw new DomainError('INVITATION_USED')
  }
  const invited = await ctx.db.collection('people').get(invitation.personId)
  if (standing === 'over' || !invited || invited.leftAt !== null) throw new DomainError('INVITATION_OVER')
  const isFormer = standing === 'own' && !invited.identities.includes(ctx.caller)
  if (isFormer) throw new DomainError('INVITATION_OVER')
  const { nameOf } = await placePeople(ctx, [invited])
  return {
    byName: invitation.by.name,
    name: invited.name,
    roles: invited.roles.map(held => ({ ...held, scopeName: nameOf(held.scope) })),
    expiresAt: invitation.expiresAt,
    replaces: standing === 'open' && identitiesOf(invited).length > 0,
    accepted: standing === 'own',
  }
}
