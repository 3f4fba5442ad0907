import type { KeywordRulesView } from '@shared/categories/actions'
import type { Context } from '../../platform/context'
import { authorizeCategories } from './categories.policy'
import { presentKeywords } from './keywords.presenter'
import { storedKeywords } from './keywords.repository'

/** The rules in force with who brought them, for the page on which they are changed. */
export async function editKeywords(_input: object, ctx: Context): Promise<KeywordRulesView> {
  await authorizeCategories(ctx, 'edit')
  return presentKeywords(await storedKeywords(ctx))
}
