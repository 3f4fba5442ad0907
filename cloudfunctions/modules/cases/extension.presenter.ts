import type { Case } from '@shared/cases/case'
import type { ExtensionView } from '@shared/cases/case-views'

/** More time that was asked for and is not decided yet. */
export const presentExtension = ({ extension, deadline }: Case): ExtensionView | null =>
  extension && {
    amount: extension.amount,
    unit: deadline.terms.unit,
    reason: extension.reason,
    at: extension.at,
    byName: extension.by.name,
    deciderName: extension.decider.name,
  }
