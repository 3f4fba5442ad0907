import type { CaseDetail } from '@shared/cases/case-views'
import type { Instant } from '@shared/kernel/local-date'
import { sayInstant } from '@shared/kernel/say-time'
import { handsWords as words } from '@shared/messages/hands-words'

export interface DecisionView {
  readonly title: string
  readonly text: string
  readonly when: string | null
}

/** What was decided, or that it is not yet. */
export function decisionView({ decision }: Pick<CaseDetail, 'decision'>, now: Instant): DecisionView | null {
  if (!decision) return null
  const { deskName, submittedAt, text, decidedAt } = decision
  return {
    title: decidedAt === null ? words.deciding(deskName) : words.decision(deskName),
    text: text ?? words.submitted(deskName, sayInstant(submittedAt, now)),
    when: decidedAt === null ? null : words.decidedAt(sayInstant(decidedAt, now)),
  }
}

/** Until when the level or department that has it should solve it or pass it on; nothing once the clock has stopped or the whole time is over. */
export function levelLine(
  { levelUntil, departmentName, deadline }: Pick<CaseDetail, 'levelUntil' | 'departmentName' | 'deadline'>,
  now: Instant,
) {
  if (levelUntil === null || deadline.answeredAt !== null || levelUntil >= deadline.dueAt) return null
  const when = sayInstant(levelUntil, now)
  if (departmentName !== null) {
    return now > levelUntil ? words.departmentOver(departmentName, when) : words.department(departmentName, when)
  }
  return now > levelUntil ? words.levelOver(when) : words.level(when)
}

/** Who submitted it for decision last, and what they asked. */
export function submissionOf({ events }: Pick<CaseDetail, 'events'>): {
  readonly byName: string
  readonly asked: string
} {
  const submitted = events.filter(event => event.kind === 'submittedForDecision').at(-1)
  return { byName: submitted?.actor.name ?? '', asked: submitted?.note ?? '' }
}
