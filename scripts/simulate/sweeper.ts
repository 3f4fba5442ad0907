import { type Instant, minuteMs } from '../../shared/kernel/local-date'
import type { Random } from '../demo/random'
import type { Ledger } from './client'
import type { County } from './county'
import { drawFault } from './luck'
import { earliest } from './stored'

/** How long messages wait in an outbox before the sweep looks at them. */
const outboxWaitMs = minuteMs

/**
 * The sweep of every minute, of which only those happen that would find something: a minute in which nothing is due
 * and no message waits changes nothing. `isOut` says when it is out of order.
 */
export interface Sweeper {
  /** The next minute in which there is something to do; null for none. */
  nextAt(): Promise<Instant | null>
  run(now: Instant): Promise<void>
  /** When the last run that succeeded began. */
  sweptAt(): Instant
  count(): number
}

export function createSweeper(
  county: County,
  start: Instant,
  ledger: Ledger,
  random: Random,
  faultRate: number,
  isOut: (at: Instant) => boolean,
): Sweeper {
  let [sweptAt, count, ranAt] = [start, 0, 0]
  const dueAt = async () => {
    const check = await earliest(county.db, 'nextCheckAt', found => [found.nextCheckAt])
    const waiting = await earliest(county.db, 'outbox.at', found =>
      found.outbox.map(message => message.at + outboxWaitMs),
    )
    const instants = [check, waiting].filter(at => at !== null)
    return instants.length ? Math.min(...instants) : null
  }
  return {
    sweptAt: () => sweptAt,
    count: () => count,
    async nextAt() {
      const due = await dueAt()
      if (due === null) return null
      let minute = Math.ceil(Math.max(due, ranAt + 1) / minuteMs) * minuteMs
      while (isOut(minute)) minute += minuteMs
      return minute
    },
    async run(now) {
      count += 1
      ranAt = now
      const rule = drawFault(random, faultRate, 'sweep')
      if (rule) county.cloud.faults.set({ rules: [rule], seed: random.int(1, 1e9) })
      const worked = await county.sweep()
      county.cloud.faults.clear()
      // A run under a fault may have left something; the next one finishes it.
      if (worked && !rule) sweptAt = now
      if (!worked && !rule) ledger.defects.push(`the sweep failed at ${new Date(now).toISOString()} without a fault`)
    },
  }
}
