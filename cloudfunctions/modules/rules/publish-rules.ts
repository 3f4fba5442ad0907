import { nextVersion } from '@shared/deadlines/next-version'
import { type DeadlineRules, shippedRules } from '@shared/deadlines/rules'
import type { RulesInput } from '@shared/deadlines/rules-input'
import { rulesProblems } from '@shared/deadlines/rules-problems'
import type { InputOf } from '@shared/kernel/contract'
import { DomainError } from '@shared/kernel/errors'
import type { RulesView, rulesActions } from '@shared/rules/actions'
import type { Context } from '../../platform/context'
import type { Publication } from '../../platform/stored-rules'
import { territory } from '../grids/territory'
import { authorizeRules } from './rules.policy'
import { presentRules } from './rules.presenter'
import { deadlinesOrNull } from './rules.repository'

/**
 * Brings edited rules into force for what is reported from now on. The pointer and the numbered copy are one
 * transaction on the version that was seen: of two administrators at once the second is told (`CHANGED_MEANWHILE`).
 * Open cases carry their terms with them, so nothing of theirs is touched.
 */
export async function publishRules(
  { requestId, seenVersion, note, rules }: InputOf<typeof rulesActions.publish>,
  ctx: Context,
): Promise<RulesView> {
  await authorizeRules(ctx, 'publish')
  const [{ person }, { levelNames }] = await Promise.all([ctx.actor(), territory(ctx)])
  const by = person && { personId: person._id, name: person.name }
  const published: Publication = { requestId, at: ctx.clock.now(), by, note }
  const inForce = await ctx.db.transaction(async tx => {
    const current = deadlinesOrNull(await tx.get('rules', 'deadlines'))
    if (current?.published.requestId === requestId) return current
    const before: DeadlineRules = current ?? shippedRules
    if (before.version !== seenVersion) throw new DomainError('CHANGED_MEANWHILE')
    requireWhole(rules, before, levelNames)
    const next = { ...nextVersion(rules, before), kind: 'deadlines' as const, published }
    await tx.create('rules', { ...next, _id: `deadlines:${next.version}` })
    await tx.put('rules', { ...next, _id: 'deadlines' })
    return { ...next, _id: 'deadlines' as const }
  })
  return presentRules(ctx, inForce)
}

/** Throws `INPUT_INVALID` with the places where the set does not hold together. */
export function requireWhole(rules: RulesInput, inForce: DeadlineRules, levelNames: readonly string[]): void {
  const fields = rulesProblems(rules, inForce, levelNames.length - 1)
  if (fields.length) throw new DomainError('INPUT_INVALID', { fields: fields.slice(0, 20) })
}
