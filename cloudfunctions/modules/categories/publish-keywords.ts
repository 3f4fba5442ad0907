import type { categoryActions, KeywordRulesView } from '@shared/categories/actions'
import type { KeywordRulesInput } from '@shared/categories/keyword-rules'
import { keywordProblems } from '@shared/categories/rules-problems'
import { shippedKeywordRules } from '@shared/categories/shipped-keyword-rules'
import type { InputOf } from '@shared/kernel/contract'
import { DomainError } from '@shared/kernel/errors'
import type { Context } from '../../platform/context'
import { authorizeCategories } from './categories.policy'
import { presentKeywords } from './keywords.presenter'
import { keywordsOrNull } from './keywords.repository'

/**
 * Brings edited words into force. The pointer and the numbered copy are one transaction on the version that was seen:
 * of two administrators at once the second is told (`CHANGED_MEANWHILE`).
 */
export async function publishKeywords(
  { requestId, seenVersion, note, rules }: InputOf<typeof categoryActions.publish>,
  ctx: Context,
): Promise<KeywordRulesView> {
  await authorizeCategories(ctx, 'publish')
  requireSound(rules)
  const { person } = await ctx.actor()
  const by = person && { personId: person._id, name: person.name }
  const published = { requestId, at: ctx.clock.now(), by, note }
  const inForce = await ctx.db.transaction(async tx => {
    const current = keywordsOrNull(await tx.get('rules', 'keywords'))
    if (current?.published.requestId === requestId) return current
    const before = (current ?? shippedKeywordRules).version
    if (before !== seenVersion) throw new DomainError('CHANGED_MEANWHILE')
    const next = { ...rules, version: before + 1, kind: 'keywords' as const, published }
    await tx.create('rules', { ...next, _id: `keywords:${next.version}` })
    await tx.put('rules', { ...next, _id: 'keywords' })
    return { ...next, _id: 'keywords' as const }
  })
  return presentKeywords(inForce)
}

/** Throws `INPUT_INVALID` with the places where the set does not hold together. */
export function requireSound(rules: KeywordRulesInput): void {
  const fields = keywordProblems(rules)
  if (fields.length) throw new DomainError('INPUT_INVALID', { fields: fields.slice(0, 20) })
}
