import type { caseActions } from '@shared/cases/actions'
import { limitWorkdaysOf } from '@shared/cases/case-clock'
import { categoryGroups, defaultCategoryId } from '@shared/cases/categories'
import type { OutputOf } from '@shared/kernel/contract'

export async function listCategories(): Promise<OutputOf<typeof caseActions.categories>> {
  const groups = categoryGroups.map(({ name, leaves }) => ({
    name,
    leaves: leaves.map(({ id, name, complexity }) => ({
      id,
      name,
      complexity,
      limitWorkdays: limitWorkdaysOf(complexity),
    })),
  }))
  return { groups, defaultCategoryId }
}
