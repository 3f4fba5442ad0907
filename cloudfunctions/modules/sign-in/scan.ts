import { DomainError } from '@shared/kernel/errors'
import type { SignInScan } from '@shared/people/console-session'
import { spendAttempt } from '../../platform/attempts'
import type { Context } from '../../platform/context'

/** Under which id the scan of a code is kept: the code is in the picture only. */
export const scanIdOf = ({ secrets }: Pick<Context, 'secrets'>, code: string): string =>
  secrets.tag('signIn', `scan ${code}`)

export const nonceTag = ({ secrets }: Pick<Context, 'secrets'>, nonce: string): string =>
  secrets.tag('signIn', `nonce ${nonce}`)

/** The scan of the browser that asks. A picture of the screen is not enough: identity and nonce never leave the browser. */
export async function ownScan(ctx: Context, code: string, nonce: string): Promise<SignInScan> {
  const scan = await ctx.db.collection('signInScans').get(scanIdOf(ctx, code))
  const isOwn = scan?.browser === ctx.caller && ctx.secrets.sameTag(scan.nonceTag, nonceTag(ctx, nonce))
  if (!scan || !isOwn) throw new DomainError('SCAN_OVER')
  return scan
}

/** Codes that one phone may try in 15 minutes. */
const mostScanned = 20

/** The scan that a phone has read, as long as it may be answered by this person. */
export async function scanToAnswer(ctx: Context, code: string, personId: string): Promise<SignInScan> {
  await spendAttempt(ctx, `scanned ${ctx.caller}`, mostScanned)
  const scan = await ctx.db.collection('signInScans').get(scanIdOf(ctx, code))
  const isFree = scan !== null && (scan.personId === null || scan.personId === personId)
  if (!isFree || scan.expiresAt <= ctx.clock.now()) throw new DomainError('SCAN_OVER')
  return scan
}
