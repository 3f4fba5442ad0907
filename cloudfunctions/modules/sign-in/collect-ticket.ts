import type { InputOf, OutputOf } from '@shared/kernel/contract'
import { DomainError } from '@shared/kernel/errors'
import { type ConsoleSession, type SignInScan, sessionIdOf } from '@shared/people/console-session'
import { consoleSessionMs } from '@shared/people/lifetimes'
import type { signInActions } from '@shared/people/sign-in-actions'
import type { Context } from '../../platform/context'
import { customTicket } from '../../platform/custom-ticket'
import { ownScan } from './scan'

/**
 * The ticket of the session that the phone has agreed to. One scan is one session: should the answer be lost, the same
 * browser asks again and gets a ticket for the same session, until the scan is over.
 */
export async function collectTicket(
  { code, nonce }: InputOf<typeof signInActions.collect>,
  ctx: Context,
): Promise<OutputOf<typeof signInActions.collect>> {
  const scan = await ownScan(ctx, code, nonce)
  const session = await ctx.db.transaction(async tx => {
    const current = await tx.get('signInScans', scan._id)
    if (!current || current.expiresAt <= ctx.clock.now()) return null
    if (current.state === 'used' && current.sessionId) return tx.get('consoleSessions', current.sessionId)
    const begun = sessionOf(ctx, current)
    if (!begun) return null
    await tx.create('consoleSessions', begun)
    await tx.put('signInScans', { ...current, state: 'used', sessionId: begun._id })
    return begun
  })
  if (!session || session.endedAt !== null) throw new DomainError('SCAN_OVER')
  return { ticket: customTicket(session._id), expiresAt: session.expiresAt }
}

function sessionOf(ctx: Context, { _id, state, personId, device }: SignInScan): ConsoleSession | null {
  if (state !== 'confirmed' || personId === null) return null
  const createdAt = ctx.clock.now()
  return {
    _id: sessionIdOf(ctx.secrets.tag('signIn', `session ${_id}`).slice(0, 24)),
    personId,
    device,
    createdAt,
    expiresAt: createdAt + consoleSessionMs,
    endedAt: null,
  }
}
