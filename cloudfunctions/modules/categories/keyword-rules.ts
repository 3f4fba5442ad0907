import type { categoryActions } from '@shared/categories/actions'
import type { OutputOf } from '@shared/kernel/contract'
import type { Context } from '../../platform/context'
import { presentKeywords } from './keywords.presenter'
import { storedKeywords } from './keywords.repository'

/** What the app suggests a category by. */
export async function keywordRules(_input: object, ctx: Context): Promise<OutputOf<typeof categoryActions.rules>> {
  const { version, rules } = presentKeywords(await storedKeywords(ctx))
  return { version, rules }
}
