import { caseNumber } from '@shared/cases/case-number'
import { localDateOf } from '@shared/kernel/local-date'
import type { Context } from '../../platform/context'
import type { Database } from '../../platform/database'
import { DuplicateKey } from '../../platform/database-errors'
import { territory } from '../grids/territory'

/** How long an instance may hold numbers that it has not given yet; then they are left out. */
const heldMs = 1000
const mostHeld = 16

/** Numbers of one day that this instance has taken from the counter: `next` … `last`, `size` at once. */
interface Held {
  readonly series: string
  readonly takenAt: number
  readonly size: number
  readonly last: number
  next: number
}

const held = new WeakMap<Database, Held>()

/**
 * The next number of the day. A report that then fails leaves a gap; a number is never given twice.
 *
 * One at a time is taken from the counter, so that a quiet day counts 1, 2, 3. Only an instance that used up its last
 * taking within a second takes twice as many: in a storm of reports the one document that all of them must write to
 * would be the bottleneck. What it does not give within the second stays a gap, and numbers given by two instances in
 * the same second may be out of order.
 */
export async function nextCaseNumber(ctx: Context): Promise<string> {
  const { casePrefix } = await territory(ctx)
  const now = ctx.clock.now()
  const day = localDateOf(now)
  return caseNumber(casePrefix, day, await countUp(ctx, `cases:${casePrefix}:${day}`, now))
}

async function countUp(ctx: Context, series: string, now: number): Promise<number> {
  const before = held.get(ctx.db)
  const fresh = before?.series === series && Math.abs(now - before.takenAt) < heldMs ? before : undefined
  if (fresh && fresh.next <= fresh.last) return fresh.next++
  const size = fresh ? Math.min(fresh.size * 2, mostHeld) : 1
  const last = await take(ctx, series, size)
  const first = last - size + 1
  held.set(ctx.db, { series, takenAt: now, size, last, next: first + 1 })
  return first
}

/** Raises the counter; answers the last of the numbers that are ours now. */
async function take(ctx: Context, series: string, size: number): Promise<number> {
  const counters = ctx.db.collection('counters')
  const counted = await counters.updateAndReturn({ _id: series }, { value: ctx.db.command.inc(size) })
  if (counted) return counted.value
  try {
    await counters.insert({ _id: series, value: size })
    return size
  } catch (error) {
    if (!(error instanceof DuplicateKey)) throw error
    return take(ctx, series, size)
  }
}
