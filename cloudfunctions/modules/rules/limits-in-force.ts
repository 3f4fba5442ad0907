import { completeLimits, type LimitRulesInput, shippedLimits } from '@shared/limits/limit-rules'
import type { LimitsView } from '@shared/rules/actions'
import { isAllowed } from '../../platform/authority'
import type { Context } from '../../platform/context'
import type { StoredLimits, StoredRules } from '../../platform/stored-rules'
import { territory } from '../grids/territory'
import { authorizeRules, rulesPolicy, wholeTerritory } from './rules.policy'

/** The limits as they are stored at this moment, with who brought them. */
export async function limitsInForce(_input: object, ctx: Context): Promise<LimitsView> {
  await authorizeRules(ctx, 'limits')
  return presentLimits(ctx, limitsOrNull(await ctx.db.collection('rules').get('limits')))
}

export const limitsOrNull = (found: StoredRules | null): StoredLimits | null =>
  found?.kind === 'limits' ? found : null

/** The limits as they may be edited; null stands for those delivered with the app. */
export async function presentLimits(ctx: Context, stored: StoredLimits | null): Promise<LimitsView> {
  const [actor, { topCode }] = await Promise.all([ctx.actor(), territory(ctx)])
  const published = stored?.published ?? null
  return {
    version: (stored ?? shippedLimits).version,
    limits: editable(stored ? completeLimits(stored) : shippedLimits),
    at: published?.at ?? null,
    byName: published?.by?.name ?? null,
    note: published?.note ?? null,
    mayChange: isAllowed(actor, 'publishLimits', rulesPolicy, wholeTerritory(topCode)),
  }
}

const editable = ({ limits, repeats }: LimitRulesInput): LimitRulesInput => ({ limits, repeats })
