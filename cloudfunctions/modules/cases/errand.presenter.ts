import type { Case } from '@shared/cases/case'
import { categoryOf } from '@shared/cases/categories'
import type { ErrandView } from '@shared/cases/errand-view'

/** The checklist as it stands, and every receipt that was given. */
export function presentErrand({ errand, events, categoryId }: Case): ErrandView | null {
  if (!errand) return null
  const hints = new Map(categoryOf(categoryId)?.materials?.map(each => [each.id, each.hint]))
  const nameOf = (id: string) => errand.materials.find(each => each.id === id)?.name ?? id
  return {
    materials: errand.materials.map(each => ({ ...each, hint: hints.get(each.id) ?? null })),
    receipts: events.flatMap(({ errandStep, actor, at }) =>
      errandStep
        ? [
            {
              no: errandStep.receiptNo,
              kind: errandStep.kind,
              at,
              byName: actor.kind === 'staff' ? actor.name : '',
              names: errandStep.materialIds.map(nameOf),
            },
          ]
        : [],
    ),
  }
}
