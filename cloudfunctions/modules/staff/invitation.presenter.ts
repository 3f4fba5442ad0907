import type { Invitation, InvitationView } from '@shared/people/invitation'

/** The code itself is nowhere in it. */
export const presentInvitation = (invitation: Invitation, now: number): InvitationView => ({
  id: invitation._id,
  byName: invitation.by.name,
  createdAt: invitation.createdAt,
  expiresAt: invitation.expiresAt,
  state: invitation.state === 'open' && invitation.expiresAt <= now ? 'expired' : invitation.state,
  endedAt: invitation.endedAt,
})
