import { instantAtMinute, type LocalDate } from '../kernel/local-date'
import type { PublicCampaign } from './actions'
import { tierLeft } from './availability'
import type { CampaignPlan } from './campaign-plan'
import type { OutletDetails } from './outlet'
import { newCounters } from './outlet-counters'

type PublicFacts = Pick<OutletDetails, 'name' | 'address' | 'phone' | 'point' | 'shifts'>

/**
 * A plan as everybody would see it on the morning of its first day, or on a later `today`, before anybody has claimed. What is not
 * decided yet stays empty; undecided days are `today`.
 */
export function previewOf(
  plan: CampaignPlan,
  outlets: readonly (PublicFacts & { readonly outletId: string })[],
  today: LocalDate,
): PublicCampaign {
  const { name, rules, organiser, coOrganisers, gifts, tiers, audience } = plan
  const firstDay = (plan.firstDay || today) as LocalDate
  const lastDay = (plan.lastDay > firstDay ? plan.lastDay : firstDay) as LocalDate
  const running = { status: 'published', firstDay, lastDay } as const
  const morning = instantAtMinute(today > firstDay ? today : firstDay, 9 * 60)
  return {
    campaignId: 'preview',
    ...{ name, rules, organiser, coOrganisers, gifts, tiers, audience, ...running },
    claimsPerCustomer: plan.claimsPerCustomer,
    holdDays: plan.holdDays,
    homeOutletOnly: plan.homeOutletOnly,
    outlets: plan.outletIds.flatMap(outletId => {
      const outlet = outlets.find(each => each.outletId === outletId)
      if (!outlet) return []
      const { address, phone, point, shifts } = outlet
      const counters = newCounters('preview', outletId, plan)
      return [
        {
          ...{ outletId, name: outlet.name, address, phone, point, shifts },
          gifts: gifts.map(({ id: giftId }) => ({ giftId, left: counters.gifts[giftId]?.free ?? 0 })),
          tiers: tiers.map(tier => tierLeft(running, tier, counters, morning)),
        },
      ]
    }),
  }
}
