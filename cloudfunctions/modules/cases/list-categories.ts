import type { caseActions } from '@shared/cases/actions'
import { categoryGroups, defaultCategoryId } from '@shared/cases/categories'
import type { Complexity } from '@shared/deadlines/policy'
import { policyFor } from '@shared/deadlines/rules'
import type { InputOf, OutputOf } from '@shared/kernel/contract'
import type { Context } from '../../platform/context'

export async function listCategories(
  _input: InputOf<typeof caseActions.categories>,
  { deadlines }: Context,
): Promise<OutputOf<typeof caseActions.categories>> {
  const limitOf = (id: string, complexity: Complexity) => {
    const { unit, limits } = policyFor(deadlines, id)
    return { amount: limits[complexity].amount, unit }
  }
  const groups = categoryGroups.map(({ name, leaves }) => ({
    name,
    leaves: leaves.map(({ id, name, complexity, inPublic = false, materials = [] }) => ({
      id,
      name,
      complexity,
      limit: limitOf(id, complexity),
      inPublic,
      materials: materials.map(each => ({ ...each, hint: each.hint ?? null })),
    })),
  }))
  return { groups, defaultCategoryId }
}
