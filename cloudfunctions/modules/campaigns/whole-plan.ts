import type { Campaign } from '@shared/campaigns/campaign'
import type { CampaignPlan } from '@shared/campaigns/campaign-plan'
import { objectionsTo } from '@shared/campaigns/campaign-rules'
import { type MissingFact, missingFacts } from '@shared/campaigns/missing-facts'
import { DomainError, type FieldProblem } from '@shared/kernel/errors'
import { localDateOf } from '@shared/kernel/local-date'
import type { Context } from '../../platform/context'
import { scopeNodes } from '../people/scope-nodes'
import { campaignRulesOf } from './campaign-rules'

const mostNamed = 20

/** What keeps a plan from customers now. */
export async function lacksOf(ctx: Context, plan: CampaignPlan) {
  return {
    missing: missingFacts(plan, localDateOf(ctx.clock.now())),
    objections: objectionsTo(plan, await campaignRulesOf(ctx)),
  }
}

/** Throws `CAMPAIGN_NOT_READY`, naming each fact as `rule` and the gift, tier or outlet as `path`. */
export async function requireReady(
  ctx: Context,
  plan: CampaignPlan,
  counts: (missing: MissingFact) => boolean = () => true,
): Promise<void> {
  const { missing, objections } = await lacksOf(ctx, plan)
  const fields: readonly FieldProblem[] = [
    ...objections.map(rule => ({ path: '', rule })),
    ...missing.filter(counts).map(({ fact, of }) => ({ path: of ?? '', rule: fact })),
  ]
  if (fields.length) throw new DomainError('CAMPAIGN_NOT_READY', { fields: fields.slice(0, mostNamed) })
}

/** Throws `INPUT_INVALID` for places and outlets that are not under the place that runs the campaign. */
export async function requireOwnPlaces(
  ctx: Context,
  { orgCode }: Pick<Campaign, 'orgCode'>,
  { scopeCodes, outletIds }: CampaignPlan,
): Promise<void> {
  const [nodes, outlets] = await Promise.all([
    scopeNodes(ctx, scopeCodes),
    outletIds.length
      ? ctx.db.collection('outlets').find({ where: { _id: ctx.db.command.in([...outletIds]) }, limit: 1000 })
      : [],
  ])
  const own = new Set(outlets.filter(each => each.active && each.orgPath.includes(orgCode)).map(each => each._id))
  const fields: readonly FieldProblem[] = [
    ...scopeCodes.flatMap((code, place) =>
      nodes.get(code)?.path.includes(orgCode) ? [] : [{ path: `plan.scopeCodes.${place}`, rule: 'unknown' }],
    ),
    ...outletIds.flatMap((outletId, place) =>
      own.has(outletId) ? [] : [{ path: `plan.outletIds.${place}`, rule: 'unknown' }],
    ),
  ]
  if (fields.length) throw new DomainError('INPUT_INVALID', { fields: fields.slice(0, mostNamed) })
}
