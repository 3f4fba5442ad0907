import type { categoryActions } from '@shared/categories/actions'
import { addCounts, compareCase, noCounts } from '@shared/categories/dry-run'
import { shippedKeywordRules } from '@shared/categories/shipped-keyword-rules'
import type { InputOf, OutputOf } from '@shared/kernel/contract'
import { localDateOf } from '@shared/kernel/local-date'
import { boundsOf, shiftPeriod } from '@shared/kernel/period'
import type { Context } from '../../platform/context'
import { territory } from '../grids/territory'
import { casesOfMonth } from '../rules/cases-of-month'
import { authorizeCategories } from './categories.policy'
import { storedKeywords } from './keywords.repository'
import { requireSound } from './publish-keywords'

/** Compares a page of last month's cases under the words in force and under edited ones; answers counts, no texts. */
export async function dryRunKeywords(
  { rules, after }: InputOf<typeof categoryActions.dryRun>,
  ctx: Context,
): Promise<OutputOf<typeof categoryActions.dryRun>> {
  await authorizeCategories(ctx, 'dryRun')
  requireSound(rules)
  const inForce = (await storedKeywords(ctx)) ?? shippedKeywordRules
  const month = shiftPeriod(localDateOf(ctx.clock.now()).slice(0, 7), -1)
  const { from, to: until } = boundsOf(month)
  const { topCode: scope } = await territory(ctx)
  const { cases, next } = await casesOfMonth(ctx, { scope, from, until, after: after ?? null }, ['text', 'categoryId'])
  const counts = cases.map(each => compareCase(each, inForce, rules)).reduce(addCounts, noCounts)
  return { month, counts: { ...counts }, next }
}
