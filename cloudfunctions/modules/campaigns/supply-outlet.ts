import type { CampaignForDesk, campaignDeskActions } from '@shared/campaigns/desk-actions'
import { outletCountersId } from '@shared/campaigns/outlet-counters'
import type { InputOf } from '@shared/kernel/contract'
import { DomainError } from '@shared/kernel/errors'
import type { Context } from '../../platform/context'
import { WriteConflict } from '../../platform/database-errors'
import { untilNoConflict } from '../../platform/until-no-conflict'
import { presentForDesk } from './desk.presenter'
import { campaignFor } from './seen-campaign'
import { isDone, requireState, stepOf } from './take-campaign-step'

type Input = InputOf<typeof campaignDeskActions.supply>

/** More of a gift at an outlet while claims go on: first the stock, once a request; then the line in the history. */
export async function supplyOutlet(input: Input, ctx: Context): Promise<CampaignForDesk> {
  const { campaignId, requestId, outletId, giftId, amount } = input
  return untilNoConflict(async () => {
    const { campaign, person } = await campaignFor(ctx, 'supply', campaignId)
    const by = { requestId, person, kind: 'supplied' as const, note: `${outletId} ${giftId} +${amount}` }
    if (isDone(campaign, by)) return presentForDesk(ctx, campaign)
    requireState(campaign, by.kind)
    const isPart = campaign.outletIds.includes(outletId) && campaign.gifts.some(each => each.id === giftId)
    if (!isPart) throw new DomainError('NOT_FOUND')
    await addStock(ctx, input)
    const at = ctx.clock.now()
    const { inc, push } = ctx.db.command
    const updated = await ctx.db
      .collection('campaigns')
      .updateAndReturn(
        { _id: campaignId, revision: campaign.revision },
        { revision: inc(1), changedAt: at, steps: push([stepOf(by, at)]) },
      )
    if (!updated) throw new WriteConflict('the campaign has changed')
    return presentForDesk(ctx, updated)
  })
}

/** One conditional update adds to what was supplied and to what is free, and marks the request. */
async function addStock(ctx: Context, { campaignId, requestId, outletId, giftId, amount }: Input): Promise<void> {
  const { command } = ctx.db
  const counters = ctx.db.collection('campaignOutlets')
  const _id = outletCountersId(campaignId, outletId)
  const gift = `gifts.${giftId}`
  // A gift that came with a later version of the plan is not counted here yet.
  await counters.update({ _id, [gift]: command.exists(false) }, { [gift]: { supplied: 0, free: 0 } })
  await counters.update(
    { _id, [`supplies.${requestId}`]: command.exists(false) },
    {
      [`${gift}.supplied`]: command.inc(amount),
      [`${gift}.free`]: command.inc(amount),
      [`supplies.${requestId}`]: { giftId, amount, at: ctx.clock.now() },
    },
  )
}
