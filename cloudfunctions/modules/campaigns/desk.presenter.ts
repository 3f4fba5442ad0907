import type { Campaign, CampaignStepKind } from '@shared/campaigns/campaign'
import { campaignPlan } from '@shared/campaigns/campaign-plan'
import { isOwnCampaign, statusAfter } from '@shared/campaigns/campaign-steps'
import { type CampaignCard, type CampaignForDesk, type DeskAct, deskAct } from '@shared/campaigns/desk-actions'
import { isAllowed } from '../../platform/authority'
import type { Context } from '../../platform/context'
import { scopeNodes } from '../people/scope-nodes'
import { campaignDeskPolicy } from './desk.policy'
import { lacksOf } from './whole-plan'

export const presentCampaignCard = (
  campaign: Pick<Campaign, '_id' | 'name' | 'status' | 'orgCode' | 'firstDay' | 'lastDay' | 'changedAt'>,
): CampaignCard => {
  const { _id: campaignId, name, status, orgCode, firstDay, lastDay, changedAt } = campaign
  return { campaignId, name, status, orgCode, firstDay, lastDay, changedAt }
}

const kindsOf: Readonly<Record<DeskAct, readonly CampaignStepKind[]>> = {
  save: ['saved', 'amended'],
  submit: ['submitted'],
  decide: ['approved'],
  publish: ['opening', 'published'],
  supply: ['supplied'],
  pause: ['paused'],
  resume: ['resumed'],
  end: ['ended'],
}

export async function presentForDesk(ctx: Context, campaign: Campaign): Promise<CampaignForDesk> {
  const { _id: campaignId, revision, status, orgCode, orgPath, steps } = campaign
  // The plan as the contract knows it, without what is stored beside it.
  const plan = campaignPlan.parse(campaign)
  const places = [...new Set([orgCode, ...plan.scopeCodes])]
  const [actor, { missing, objections }, nodes, outlets] = await Promise.all([
    ctx.actor(),
    lacksOf(ctx, plan),
    scopeNodes(ctx, places),
    ctx.db.collection('campaignOutlets').find({ where: { campaignId }, fields: ['outletId', 'gifts'], limit: 1000 }),
  ])
  const mayNow = (act: DeskAct) =>
    isAllowed(actor, act, campaignDeskPolicy, { orgPath, relations: [] }) &&
    kindsOf[act].some(kind => statusAfter(status, kind) !== null) &&
    !(act === 'decide' && isOwnCampaign(campaign, actor.person?._id ?? ''))
  return {
    campaignId,
    revision,
    status,
    orgCode,
    plan,
    missing: [...missing],
    objections: [...objections],
    places: places.map(code => ({ code, name: nodes.get(code)?.fullName ?? code })),
    stock: outlets.flatMap(({ outletId, gifts }) =>
      Object.entries(gifts).map(([giftId, { supplied, free }]) => ({ outletId, giftId, supplied, free })),
    ),
    steps: steps.map(({ personId: _personId, ...step }) => step),
    acts: deskAct.options.filter(mayNow),
  }
}
