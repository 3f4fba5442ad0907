import type { Campaign } from '@shared/campaigns/campaign'
import { DomainError } from '@shared/kernel/errors'
import type { Context } from '../../platform/context'
import type { Database } from '../../platform/database'

/** How long an instance may go on after a campaign was paused or changed; a change never takes anything away (product.md E.1). */
const keptMs = 2000

interface Kept {
  readonly campaign: Campaign
  readonly readAt: number
}

const kept = new WeakMap<Database, Map<string, Kept>>()

/** A campaign as it was at most two seconds ago: in a rush every claim asks for the same one. */
export async function campaignOf(ctx: Pick<Context, 'db' | 'clock'>, campaignId: string): Promise<Campaign> {
  const known = kept.get(ctx.db) ?? new Map<string, Kept>()
  kept.set(ctx.db, known)
  const now = ctx.clock.now()
  const found = known.get(campaignId)
  if (found && Math.abs(now - found.readAt) < keptMs) return found.campaign
  const campaign = await ctx.db.collection('campaigns').get(campaignId)
  if (!campaign) throw new DomainError('NOT_FOUND')
  known.set(campaignId, { campaign, readAt: now })
  return campaign
}
