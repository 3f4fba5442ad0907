import type { CaseCard } from '@shared/cases/case-views'
import { type Instant, localDateOf } from '@shared/kernel/local-date'
import { sayDay } from '@shared/kernel/say-time'
import { sayTimeLeft } from '@shared/messages/deadline-words'
import { deskWords } from '@shared/messages/desk-words'
import { statusWords } from '@shared/messages/register-words'

export interface DeskLine {
  readonly id: string
  readonly caseNo: string
  readonly title: string
  readonly place: string
  readonly who: string
  readonly status: string
  readonly urgent: boolean
  readonly light: 'go' | 'soon' | 'late'
  readonly lightWords: string
}

const lights = { green: 'go', yellow: 'soon', red: 'late' } as const

/** A case as a line of the desk's list. */
export function deskLine(card: CaseCard, now: Instant): DeskLine {
  const { deadline } = card
  const paused = deadline.paused && deadline.answeredAt === null
  return {
    id: card.id,
    caseNo: card.caseNo,
    title: card.title,
    place: card.placeLabel,
    who: card.assigneeName,
    status: statusWords[card.status],
    urgent: card.urgent,
    light: paused ? 'go' : lights[deadline.light],
    lightWords:
      deadline.answeredAt !== null
        ? deskWords.answered(sayDay(localDateOf(deadline.answeredAt), localDateOf(now)))
        : paused
          ? deskWords.paused
          : sayTimeLeft(deadline, now),
  }
}
