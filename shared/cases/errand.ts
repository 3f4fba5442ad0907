import type { CaseEvent } from './case-event'
import type { Errand, ErrandMaterial } from './case-parts'

/** An errand after materials changed hands: each is received once, and goes back only after it was received. */
export function errandAfter(errand: Errand | null, { at, errandStep }: Pick<CaseEvent, 'at' | 'errandStep'>) {
  if (!errand || !errandStep) return errand
  const { kind, materialIds, receiptNo } = errandStep
  const moved = (material: ErrandMaterial): ErrandMaterial =>
    kind === 'received' ? { ...material, receivedAt: at, receiptNo } : { ...material, returnedAt: at }
  return {
    ...errand,
    materials: errand.materials.map(each => (materialIds.includes(each.id) ? moved(each) : each)),
  }
}

/** Materials that may be received, or given back, now. */
export const movable = ({ materials }: Errand, kind: 'received' | 'returned'): readonly ErrandMaterial[] =>
  materials.filter(each =>
    kind === 'received' ? each.receivedAt === null : each.receivedAt !== null && each.returnedAt === null,
  )
