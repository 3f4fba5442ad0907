import { type CampaignRules, shippedCampaignRules } from '@shared/campaigns/campaign-rules'
import type { campaignDeskActions } from '@shared/campaigns/desk-actions'
import type { InputOf, OutputOf } from '@shared/kernel/contract'
import { DomainError } from '@shared/kernel/errors'
import { authorize, nothing } from '../../platform/authority'
import type { Context } from '../../platform/context'
import type { StoredCampaignRules } from '../../platform/stored-rules'
import { territory } from '../grids/territory'
import { campaignDeskPolicy } from './desk.policy'

type View = OutputOf<typeof campaignDeskActions.rules>

const storedOrNull = (found: { readonly kind: string } | null): StoredCampaignRules | null =>
  found?.kind === 'campaigns' ? (found as StoredCampaignRules) : null

/** What may run, as it is at this moment. */
export const campaignRulesOf = async ({ db }: Pick<Context, 'db'>): Promise<CampaignRules> =>
  storedOrNull(await db.collection('rules').get('campaigns')) ?? shippedCampaignRules

const present = ({ version, profile, nonCommercial, depositTiers, mostDays }: CampaignRules): View => ({
  version,
  profile,
  nonCommercial,
  depositTiers,
  mostDays,
})

export async function showCampaignRules(_input: object, ctx: Context): Promise<View> {
  authorize(await ctx.actor(), 'rules', campaignDeskPolicy, nothing)
  return present(await campaignRulesOf(ctx))
}

/** Pointer and numbered copy in one transaction: of two administrators at once the second is told. */
export async function setCampaignRules(
  { requestId, seenVersion, note, rules }: InputOf<typeof campaignDeskActions.setRules>,
  ctx: Context,
): Promise<View> {
  const [actor, { topCode }] = await Promise.all([ctx.actor(), territory(ctx)])
  authorize(actor, 'setRules', campaignDeskPolicy, { orgPath: [topCode], relations: [] })
  const by = actor.person && { personId: actor.person._id, name: actor.person.name }
  const published = { requestId, at: ctx.clock.now(), by, note }
  return ctx.db.transaction(async tx => {
    const current = storedOrNull(await tx.get('rules', 'campaigns'))
    if (current?.published.requestId === requestId) return present(current)
    const { version } = current ?? shippedCampaignRules
    if (version !== seenVersion) throw new DomainError('CHANGED_MEANWHILE')
    const next = { ...rules, version: version + 1, kind: 'campaigns' as const, published }
    await tx.create('rules', { ...next, _id: `campaigns:${next.version}` })
    await tx.put('rules', { ...next, _id: 'campaigns' })
    return present(next)
  })
}
