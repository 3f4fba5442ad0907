import { DomainError } from '@shared/kernel/errors'
import type { Invitation } from '@shared/people/invitation'
import { forgiveAttempt, spendAttempt } from '../../platform/attempts'
import type { Context } from '../../platform/context'

/** Guesses of one identity in 15 minutes. 30^8 codes stand against them. */
const mostGuesses = 10

/** The invitation of a code, whatever became of it. Wrong codes are counted against who tries them. */
export async function invitationByCode(ctx: Context, code: string): Promise<Invitation> {
  const subject = `invitation ${ctx.caller}`
  await spendAttempt(ctx, subject, mostGuesses)
  const invitation = await ctx.db.collection('invitations').get(ctx.secrets.tag('invitation', code))
  if (!invitation) throw new DomainError('INVITATION_UNKNOWN')
  await forgiveAttempt(ctx, subject)
  return invitation
}

/** Keyed hash under which an invitation remembers who accepted it. */
export const acceptorTag = ({ secrets, caller }: Pick<Context, 'secrets' | 'caller'>): string =>
  secrets.tag('invitation', `by ${caller}`)

export type Standing = 'open' | 'own' | 'used' | 'over'

/** How an invitation stands for the caller. */
export function standingOf(ctx: Pick<Context, 'secrets' | 'caller' | 'clock'>, invitation: Invitation): Standing {
  if (invitation.state === 'accepted') return invitation.acceptedBy === acceptorTag(ctx) ? 'own' : 'used'
  return invitation.state === 'open' && invitation.expiresAt > ctx.clock.now() ? 'open' : 'over'
}
