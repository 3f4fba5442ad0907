import type { CaseAct } from '@shared/cases/case-act'
import type { CaseDetail } from '@shared/cases/case-views'
import type { WaitingAct } from '@/platform/outbox/waiting-act'

/** What is not offered again to a reporter while an act waits on the device. Something may be added as often as one likes. */
const settledBy: Readonly<Record<string, readonly CaseAct[]>> = {
  answerAsk: ['answerAsk'],
  rate: ['rate', 'reopen'],
  reopen: ['rate', 'reopen'],
}

/** What a reporter may do now, counting what waits on the device. The cloud decides when it arrives. */
export function ownActsAhead(
  { id, acts }: Pick<CaseDetail, 'id' | 'acts'>,
  waiting: readonly WaitingAct[],
): readonly CaseAct[] {
  const settled = waiting.filter(each => each.caseId === id).flatMap(each => settledBy[each.action] ?? [])
  return acts.filter(act => !settled.includes(act))
}
