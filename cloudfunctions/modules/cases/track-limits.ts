import { countAttempt, forgiveAttempt, spendAttempt } from '../../platform/attempts'
import type { Context } from '../../platform/context'

/** Wrong tries on one number in 15 minutes, by anybody, before the brake is on. */
const triesOnNumber = 20
/** What each caller still has on a number whose brake is on. */
const triesUnderBrake = 1

/**
 * Limits on asking by number and query code. Case numbers are guessable (a prefix, a day, a serial) and identities are
 * free (an anonymous sign-in), so anybody may try codes of anybody's case:
 * - A caller who errs is locked out alone. Were the number locked, five wrong codes by a stranger, repeated every
 *   quarter of an hour, would keep the reporter from the case for good.
 * - Many callers together meet the brake of the number: once it had 20 wrong tries, nobody gets more than one try on it
 *   until the window is over. That slows a crowd of identities to a sign-in a guess; whoever types the right code the
 *   first time never notices.
 * - The rest is the code's own strength: 31^8 (8·10^11) codes. A thousand new identities a second, day and night, need
 *   13 years for an even chance of one case.
 * A try is counted before the case is looked at, so that many at once cannot all look first; `TOO_MANY_TRIES` says when
 * to come back. Answers how to take the try back when it was right.
 */
export async function spendTrackTry(ctx: Context, caseNo: string): Promise<() => Promise<void>> {
  const caller = `track:caller:${ctx.caller}`
  const number = `track:number:${caseNo}`
  const callerOnNumber = `track:caller:${ctx.caller}:number:${caseNo}`
  // Over all numbers; as shipped 5 in 15 minutes, enough for misreading a screenshot.
  for (const { most, withinMinutes } of ctx.limits.limits.track) {
    await spendAttempt(ctx, caller, most, withinMinutes * 60_000)
  }
  const braked = (await countAttempt(ctx, number, triesOnNumber)) > 0
  if (braked) await spendAttempt(ctx, callerOnNumber, triesUnderBrake)
  const spent = [caller, braked ? callerOnNumber : number]
  return async () => {
    await Promise.all(spent.map(subject => forgiveAttempt(ctx, subject)))
  }
}
