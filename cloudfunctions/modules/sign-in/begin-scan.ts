import type { InputOf, OutputOf } from '@shared/kernel/contract'
import { scanLength } from '@shared/people/access-codes'
import type { SignInScan } from '@shared/people/console-session'
import { scanMs } from '@shared/people/lifetimes'
import type { signInActions } from '@shared/people/sign-in-actions'
import { accessCode } from '../../platform/access-code'
import { spendAttempt } from '../../platform/attempts'
import type { Context } from '../../platform/context'
import { DuplicateKey } from '../../platform/database-errors'
import { nonceTag, scanIdOf } from './scan'

/** Pictures of one browser in 15 minutes: one every two minutes, and many taps on "another one". */
const mostScans = 40

/** A browser asks to be signed in. What it showed before goes on until it is over. */
export async function beginScan(
  { requestId, nonce, device }: InputOf<typeof signInActions.begin>,
  ctx: Context,
): Promise<OutputOf<typeof signInActions.begin>> {
  await spendAttempt(ctx, `scan ${ctx.caller}`, mostScans)
  const seed = `${ctx.caller} ${requestId}`
  const code = accessCode(ctx.secrets, 'signIn', seed, scanLength)
  const number = accessCode(ctx.secrets, 'signIn', `number ${seed}`, 2, '0123456789')
  const now = ctx.clock.now()
  const scan: SignInScan = {
    _id: scanIdOf(ctx, code),
    browser: ctx.caller,
    nonceTag: nonceTag(ctx, nonce),
    number,
    device,
    network: ctx.network,
    createdAt: now,
    expiresAt: now + scanMs,
    state: 'waiting',
    personId: null,
    sessionId: null,
  }
  const scans = ctx.db.collection('signInScans')
  try {
    await scans.insert(scan)
    return { code, number, expiresAt: scan.expiresAt }
  } catch (error) {
    if (!(error instanceof DuplicateKey)) throw error
    const begun = await scans.get(scan._id)
    return { code, number, expiresAt: begun?.expiresAt ?? now }
  }
}
