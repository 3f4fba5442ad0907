import type { CampaignPlan } from '@shared/campaigns/campaign-plan'
import { newCounters } from '@shared/campaigns/outlet-counters'
import type { Context } from '../../platform/context'
import { DuplicateKey, WriteConflict } from '../../platform/database-errors'
import { untilNoConflict } from '../../platform/until-no-conflict'

/**
 * Writes the counters of those outlets of a plan that have none yet; any number of calls at once write each once. Counters that are
 * there are never touched: claims may have taken of them. So the plan must be one that stands still, or one without new stock.
 */
export async function openOutlets({ db }: Pick<Context, 'db'>, campaignId: string, plan: CampaignPlan): Promise<void> {
  const counters = db.collection('campaignOutlets')
  await untilNoConflict(async () => {
    const known = await counters.find({ where: { campaignId }, fields: ['outletId'], limit: 1000 })
    const open = new Set(known.map(each => each.outletId))
    const fresh = plan.outletIds.filter(each => !open.has(each)).map(each => newCounters(campaignId, each, plan))
    try {
      await counters.insertMany(fresh)
    } catch (error) {
      throw error instanceof DuplicateKey ? new WriteConflict('another call opened some of them') : error
    }
  })
}
