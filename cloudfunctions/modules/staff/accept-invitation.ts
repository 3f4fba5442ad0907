import type { InputOf } from '@shared/kernel/contract'
import { DomainError } from '@shared/kernel/errors'
import { bindStaff, releaseStaff } from '@shared/people/bind-staff'
import type { Invitation } from '@shared/people/invitation'
import type { Me, Person } from '@shared/people/person'
import type { staffActions } from '@shared/people/staff-actions'
import { isStaff, mayInvite } from '@shared/people/staff-rule'
import type { Context } from '../../platform/context'
import type { Transaction } from '../../platform/transaction'
import { freeFormerIdentity } from '../people/known-resident'
import { presentMe } from '../people/people.presenter'
import { scopeNames } from '../people/scope-names'
import { endSessionsOf } from '../sign-in/end-sessions'
import { acceptorTag, invitationByCode, type Standing, standingOf } from './invitation-by-code'
import { placePeople } from './place-of-person'
import { tellOfAcceptance, tellOfSecondTry } from './tell-inviter'

/**
 * The caller's identity becomes the invited person's, in one transaction with the end of the invitation, so that of two
 * who try at once one is refused. An identity the person had before is a resident's again.
 */
export async function acceptInvitation({ code }: InputOf<typeof staffActions.accept>, ctx: Context): Promise<Me> {
  const { person: resident } = await ctx.actor()
  const invitation = await invitationByCode(ctx, code)
  if (standingOf(ctx, invitation) !== 'own') {
    if (resident && isStaff(resident) && !isReturning(ctx, resident, invitation)) throw new DomainError('ALREADY_STAFF')
    await requireInviter(ctx, invitation)
    if (!resident) await freeFormerIdentity(ctx)
    const standing = await ctx.db.transaction(tx => bind(ctx, tx, invitation._id, resident))
    if (standing === 'used') await tellOfSecondTry(ctx, invitation)
    if (standing === 'used' || standing === 'over') throw new DomainError(refusals[standing])
    await endSessionsOf(ctx, invitation.personId)
  }
  const invited = await ctx.db.collection('people').get(invitation.personId)
  // An answer that was lost is told again, but only to who still comes as this person.
  if (!invited?.identities.includes(ctx.caller)) throw new DomainError('INVITATION_OVER')
  await tellOfAcceptance(ctx, invitation, invited)
  return presentMe(invited, await scopeNames(ctx, invited.roles))
}

/** The invited person with the very identity they have; a console is no identity to come by. */
const isReturning = (ctx: Context, caller: Person, { personId }: Invitation): boolean =>
  caller._id === personId && caller.identities.includes(ctx.caller)

/** An open invitation is worth as much as the right of who gave it, when it is accepted. */
async function requireInviter(ctx: Context, { by, personId, state }: Invitation): Promise<void> {
  if (state !== 'open') return
  const [inviter, invited] = await Promise.all([
    ctx.db.collection('people').get(by.personId),
    ctx.db.collection('people').get(personId),
  ])
  const { pathOf } = await placePeople(ctx, invited ? [invited] : [])
  const isGood = inviter?.leftAt === null && invited?.leftAt === null && mayInvite(inviter, invited, pathOf)
  if (!isGood) throw new DomainError('INVITATION_OVER')
}

const refusals = { used: 'INVITATION_USED', over: 'INVITATION_OVER' } as const

/** Answers how the invitation stood; binds when it was open. */
async function bind(ctx: Context, tx: Transaction, invitationId: string, caller: Person | null): Promise<Standing> {
  const invitation = await tx.get('invitations', invitationId)
  const standing = invitation ? standingOf(ctx, invitation) : 'over'
  if (!invitation || standing !== 'open') return standing
  const invited = await tx.get('people', invitation.personId)
  if (!invited || invited.leftAt !== null) return 'over'
  await moveIn(tx, ctx.caller, invited, caller)
  await tx.put('invitations', {
    ...invitation,
    state: 'accepted',
    endedAt: ctx.clock.now(),
    acceptedBy: acceptorTag(ctx),
  })
  return 'open'
}

/**
 * What the person came by until now goes back to the resident it was, and the caller's identity comes from the resident
 * it is. Each record is written once, and who loses an identity before who gets it: it belongs to one at a time.
 */
async function moveIn(tx: Transaction, identity: string, invited: Person, caller: Person | null): Promise<void> {
  const before = invited.residentId ? await tx.get('people', invited.residentId) : null
  const released = releaseStaff(invited, before)
  const isSame = caller === null || caller._id === invited._id || caller._id === before?._id
  const holder = isSame ? heldBy(released.resident, identity) : await tx.get('people', caller._id)
  const bound = bindStaff(released.staff, holder, identity)
  if (bound.resident) await tx.put('people', bound.resident)
  await tx.put('people', bound.staff)
  if (released.resident && released.resident._id !== bound.resident?._id) await tx.put('people', released.resident)
}

const heldBy = (resident: Person | null, identity: string): Person | null =>
  resident?.identities.includes(identity) ? resident : null
