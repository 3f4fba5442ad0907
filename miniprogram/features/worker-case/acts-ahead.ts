import type { CaseAct } from '@shared/cases/case-act'
import type { CaseDetail } from '@shared/cases/case-views'
import type { WaitingAct } from '@/platform/outbox/waiting-act'

/** What the responsible person may do as soon as a case is accepted (shared/cases/transitions.ts). */
const afterAccept: readonly CaseAct[] = ['resolve', 'progress', 'addPhotos', 'ask']

/**
 * What may be done now, counting what waits on the device: behind an acceptance the work goes on, behind an answer nothing of
 * it is offered again. The cloud decides when they arrive.
 */
export function actsAhead(detail: Pick<CaseDetail, 'id' | 'acts'>, waiting: readonly WaitingAct[]): readonly CaseAct[] {
  const mine = waiting.filter(each => each.caseId === detail.id).map(each => each.action)
  if (mine.length === 0) return detail.acts
  const isLeaving = mine.some(each => each === 'resolve' || each === 'sendBack')
  if (isLeaving) return []
  const accepted = mine.includes('accept')
    ? [...afterAccept, ...detail.acts.filter(act => act !== 'accept')]
    : detail.acts
  return [...new Set(accepted)]
}
