import { DomainError } from '@shared/kernel/errors'
import type { Context } from './context'
import { DuplicateKey } from './database-errors'

type Touches = Pick<Context, 'db' | 'clock' | 'secrets'>

const quarterHourMs = 15 * 60_000

/** What is counted is kept as a keyed hash: the list of attempts says neither who tried nor what. */
const idOf = ({ secrets }: Touches, subject: string): string => secrets.tag('attempt', subject)

/**
 * Counts a try against its subject, at most `limit` in a time that begins with the first, 15 minutes unless said. Answers
 * 0 when it was counted, else the milliseconds after which the next one can be; nothing is counted then.
 */
export async function countAttempt(
  ctx: Touches,
  subject: string,
  limit: number,
  windowMs = quarterHourMs,
): Promise<number> {
  const { command } = ctx.db
  const attempts = ctx.db.collection('attempts')
  const _id = idOf(ctx, subject)
  const now = ctx.clock.now()
  const running = { _id, expiresAt: command.gt(now) }
  if (await attempts.update({ ...running, count: command.lt(limit) }, { count: command.inc(1) })) return 0
  const fresh = { count: 1, expiresAt: now + windowMs }
  if (await attempts.update({ _id, expiresAt: command.lte(now) }, fresh)) return 0
  try {
    await attempts.insert({ _id, ...fresh })
    return 0
  } catch (error) {
    if (!(error instanceof DuplicateKey)) throw error
    const known = await attempts.get(_id)
    if (!known || known.count < limit || known.expiresAt <= now) return countAttempt(ctx, subject, limit, windowMs)
    return known.expiresAt - now
  }
}

/** The same, for a limit that ends it: throws `TOO_MANY_TRIES`. */
export async function spendAttempt(ctx: Touches, subject: string, limit: number, windowMs?: number): Promise<void> {
  const retryAfterMs = await countAttempt(ctx, subject, limit, windowMs)
  if (retryAfterMs > 0) throw new DomainError('TOO_MANY_TRIES', { retryAfterMs })
}

/** Takes a try back that turned out right: only wrong ones count. */
export async function forgiveAttempt(ctx: Touches, subject: string): Promise<void> {
  const { command } = ctx.db
  await ctx.db
    .collection('attempts')
    .update({ _id: idOf(ctx, subject), count: command.gt(0) }, { count: command.inc(-1) })
}
