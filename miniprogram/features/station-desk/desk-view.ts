import type { CaseCard } from '@shared/cases/case-views'
import { type DeskListName, deskListName } from '@shared/cases/desk-lists'
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

/** The list a desk opens on: the first in which something waits, so that nobody reads "nothing" while other lists are full. */
export function openingList(counts: readonly { readonly list: DeskListName; readonly count: number }[]): DeskListName {
  const waiting = deskListName.options.find(name => counts.some(each => each.list === name && each.count > 0))
  return waiting ?? 'toAccept'
}
