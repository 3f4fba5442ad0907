import { type Category, categoryOf } from '@shared/cases/categories'
import { DomainError } from '@shared/kernel/errors'

export function knownCategory(id: string): Category {
  const found = categoryOf(id)
  if (!found) throw new DomainError('CATEGORY_UNKNOWN')
  return found
}
