import type { InputOf } from '@shared/kernel/contract'
import { DomainError } from '@shared/kernel/errors'
import { shippedLimits } from '@shared/limits/limit-rules'
import type { LimitsView, rulesActions } from '@shared/rules/actions'
import type { Context } from '../../platform/context'
import { limitsOrNull, presentLimits } from './limits-in-force'
import { authorizeRules } from './rules.policy'

/** Brings edited limits into force, on the version that was seen: pointer and numbered copy are one transaction. */
export async function publishLimits(
  { requestId, seenVersion, note, limits }: InputOf<typeof rulesActions.publishLimits>,
  ctx: Context,
): Promise<LimitsView> {
  await authorizeRules(ctx, 'publishLimits')
  const { person } = await ctx.actor()
  const by = person && { personId: person._id, name: person.name }
  const published = { requestId, at: ctx.clock.now(), by, note }
  const inForce = await ctx.db.transaction(async tx => {
    const current = limitsOrNull(await tx.get('rules', 'limits'))
    if (current?.published?.requestId === requestId) return current
    const before = (current ?? shippedLimits).version
    if (before !== seenVersion) throw new DomainError('CHANGED_MEANWHILE')
    const next = { ...limits, version: before + 1, kind: 'limits' as const, published }
    await tx.create('rules', { ...next, _id: `limits:${next.version}` })
    await tx.put('rules', { ...next, _id: 'limits' })
    return { ...next, _id: 'limits' as const }
  })
  return presentLimits(ctx, inForce)
}
