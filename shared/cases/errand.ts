import type { CaseEvent } from './case-event'
import type { Errand, ErrandMaterial, ErrandStepKind } from './case-parts'
import type { Material } from './categories'

/** What an errand of a category begins with: nothing handed over yet. null when the category is no errand. */
export const errandOf = (materials: readonly Material[] | undefined): Errand | null =>
  materials
    ? {
        materials: materials.map(({ id, name }) => ({
          id,
          name,
          receivedAt: null,
          receiptNo: null,
          returnedAt: null,
          keptBecause: null,
        })),
      }
    : null

/** An errand after materials changed hands: each is received once, and goes back (or stays) only after that. */
export function errandAfter(
  errand: Errand | null,
  { at, errandStep, note }: Pick<CaseEvent, 'at' | 'errandStep' | 'note'>,
): Errand | null {
  if (!errand || !errandStep) return errand
  const { kind, materialIds, receiptNo } = errandStep
  const moved = (material: ErrandMaterial): ErrandMaterial => {
    if (kind === 'received') return { ...material, receivedAt: at, receiptNo }
    return kind === 'returned' ? { ...material, returnedAt: at } : { ...material, keptBecause: note ?? '' }
  }
  return {
    ...errand,
    materials: errand.materials.map(each => (materialIds.includes(each.id) ? moved(each) : each)),
  }
}

/**
 * The errand of a case that turned out to be of another category: its checklist, with what is still here, and what was
 * ever handed over, so that every receipt stays readable. null when there is neither.
 */
export function errandUnder(errand: Errand | null, materials: readonly Material[] | undefined): Errand | null {
  const before = errand?.materials ?? []
  const listed = errandOf(materials)?.materials ?? []
  const now = listed.map(each => before.find(old => old.id === each.id && isHeld(old)) ?? each)
  const left = before.filter(old => old.receivedAt !== null && !listed.some(each => each.id === old.id))
  return now.length + left.length > 0 ? { materials: [...now, ...left] } : null
}

/** Received, and neither given back nor kept for a reason: still in the worker's hands. */
const isHeld = ({ receivedAt, returnedAt, keptBecause }: ErrandMaterial): boolean =>
  receivedAt !== null && returnedAt === null && keptBecause === null

/** Materials that may be received, given back, or kept now. */
export const movable = ({ materials }: Errand, kind: ErrandStepKind): readonly ErrandMaterial[] =>
  materials.filter(each => (kind === 'received' ? each.receivedAt === null : isHeld(each)))

/** Whether somebody's papers are still here: an errand is not done before they are back or kept for a reason. */
export const holdsMaterials = (errand: Errand | null): boolean => errand?.materials.some(isHeld) ?? false

/** The next receipt of a case: its number and a serial, "QH20261123-0001-02". */
export const nextReceiptNo = (caseNo: string, events: readonly Pick<CaseEvent, 'kind'>[]): string => {
  const serial = events.filter(event => event.kind === 'errandRecorded').length + 1
  return `${caseNo}-${String(serial).padStart(2, '0')}`
}
