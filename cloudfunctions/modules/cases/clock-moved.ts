import type { Case } from '@shared/cases/case'
import type { CaseDeadline } from '@shared/cases/case-deadline'
import type { CaseEvent } from '@shared/cases/case-event'
import { enterLevel } from '@shared/cases/ladder-place'
import type { RulesInForce } from '@shared/deadlines/rules'

/** What an event carries that moved the clock: the clock, and the share of the level or department that has the case. */
export const clockMoved = (
  rules: RulesInForce,
  { ladder }: Pick<Case, 'ladder'>,
  deadline: CaseDeadline,
): Required<Pick<CaseEvent, 'deadline' | 'ladder'>> => ({
  deadline,
  ladder: enterLevel(ladder.level, ladder.enteredAt, deadline, rules.deadlines.ladder, rules, ladder.department),
})
