import { addDays, type Instant, instantAtMinute, type LocalDate, localDateOf } from '../kernel/local-date'
import type { Campaign } from './campaign'
import { type OutletCounters, quotaKey } from './outlet-counters'
import type { Tier } from './tier'

/** What one outlet has left of one tier. */
export interface TierLeft {
  readonly tierId: string
  /** Claims still possible today: of the day's quota, no more than there is stock. */
  readonly leftToday: number
  /** When the next quota opens, once today's is gone; null when there is none to come or today's is not gone. */
  readonly nextAt: Instant | null
}

type Counted = Pick<OutletCounters, 'gifts' | 'quotas'>
type Running = Pick<Campaign, 'status' | 'firstDay' | 'lastDay'>

/** What an outlet has left of a tier at an instant. A day begins at midnight in Beijing, and its quota with it. */
export function tierLeft(campaign: Running, tier: Tier, { gifts, quotas }: Counted, now: Instant): TierLeft {
  const today = localDateOf(now)
  const stock = tier.giftIds.reduce((sum, giftId) => sum + (gifts[giftId]?.free ?? 0), 0)
  const isRunning = campaign.status === 'published' && today >= campaign.firstDay && today <= campaign.lastDay
  const quota = quotas[quotaKey(tier.id, today)]?.left ?? tier.perDay
  const leftToday = isRunning ? Math.min(quota, stock) : 0
  const canComeAgain = leftToday === 0 && stock > 0 && campaign.status === 'published'
  return { tierId: tier.id, leftToday, nextAt: canComeAgain ? nextOpening(campaign, today) : null }
}

/** Midnight of the next day on which one may claim; null after the last. */
function nextOpening({ firstDay, lastDay }: Running, today: LocalDate): Instant | null {
  const day = today < firstDay ? (firstDay as LocalDate) : addDays(today, 1)
  return day <= lastDay ? instantAtMinute(day, 0) : null
}
