import type { Case } from '@shared/cases/case'
import type { SuggestedInput } from '@shared/cases/case-inputs'
import { categoryOf } from '@shared/cases/categories'

/** What the app says it suggested; only to be measured, so what cannot be is left out. */
export const suggestedFacts = (suggested: SuggestedInput | null | undefined): Pick<Case, 'suggested'> =>
  suggested && categoryOf(suggested.categoryId) ? { suggested } : {}
