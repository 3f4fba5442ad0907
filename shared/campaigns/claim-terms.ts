import { DomainError } from '../kernel/errors'
import { addDays, type Instant, instantAtMinute, localDateOf } from '../kernel/local-date'
import type { Campaign } from './campaign'
import type { Tier } from './tier'

/** What a customer asks for. */
export interface Wanted {
  readonly outletId: string
  readonly tierId: string
  readonly giftId: string
}

/**
 * Whether a campaign takes this claim now, and for which tier. Throws `CAMPAIGN_CLOSED` when it does not run, `NOT_FOUND` for what is
 * not part of it.
 */
export function tierFor(campaign: Campaign, wanted: Wanted, now: Instant): Tier {
  const day = localDateOf(now)
  if (campaign.status !== 'published' || day < campaign.firstDay || day > campaign.lastDay)
    throw new DomainError('CAMPAIGN_CLOSED')
  const tier = campaign.tiers.find(each => each.id === wanted.tierId)
  if (!tier?.giftIds.includes(wanted.giftId) || !campaign.outletIds.includes(wanted.outletId))
    throw new DomainError('NOT_FOUND')
  return tier
}

/** A voucher claimed now is good through the end of the campaign's last day for holding it. */
export const expiryOf = ({ holdDays }: Pick<Campaign, 'holdDays'>, now: Instant): Instant =>
  instantAtMinute(addDays(localDateOf(now), holdDays + 1), 0)
