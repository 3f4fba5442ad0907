import type { Campaign, CampaignStep } from '@shared/campaigns/campaign'
import { statusAfter } from '@shared/campaigns/campaign-steps'
import { localDateOf } from '@shared/kernel/local-date'
import type { TimerContext } from '../../platform/create-timer'
import { leftMs } from './settle-outlet'

type Touches = Pick<TimerContext, 'db' | 'clock'>

const mostAtOnce = 200

/** Ends campaigns whose last day is over. Vouchers that are out stay good. Answers how many. */
export async function endOver({ db, clock }: Touches): Promise<number> {
  const now = clock.now()
  const over = await db.collection('campaigns').find({
    where: { status: db.command.in(['published', 'paused']), lastDay: db.command.lt(localDateOf(now)) },
    limit: mostAtOnce,
  })
  let ended = 0
  for (const { _id, revision, status, steps } of over) {
    const step: CampaignStep = { id: `over ${_id}`, kind: 'ended', at: now, personId: '', byName: '', note: null }
    const changes: Partial<Campaign> = {
      status: statusAfter(status, 'ended') ?? status,
      revision: revision + 1,
      changedAt: now,
      steps: [...steps, step],
    }
    ended += await db.collection('campaigns').update({ _id, revision, status }, changes)
  }
  return ended
}

/**
 * An outlet of a campaign that has ended is looked at no more once nothing is open there. Not in the first minute: a claim that began
 * before the end may still be under way.
 */
export async function isOver({ db, clock }: Touches, campaignId: string): Promise<boolean> {
  const campaign = await db.collection('campaigns').get(campaignId)
  if (campaign?.status !== 'ended' || clock.now() < campaign.changedAt + leftMs) return false
  return (await db.collection('claims').count({ campaignId, state: db.command.in(['taking', 'held']) })) === 0
}
