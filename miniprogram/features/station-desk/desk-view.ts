import type { CaseCard } from '@shared/cases/case-views'
import { type DeskCount, type DeskListName, deskListName } from '@shared/cases/desk-lists'
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

/** How many cases wait for whoever reads it. */
export const waitingFor = (counts: readonly DeskCount[]): number => counts.reduce((sum, each) => sum + each.yours, 0)

/** A desk in a line: what waits for the reader; else what there is, in the hands of others. */
export function deskSummary(counts: readonly DeskCount[]): string {
  const waiting = waitingFor(counts)
  if (waiting > 0) return deskWords.waiting(waiting)
  const full = counts.filter(each => each.count > 0).map(each => deskWords.inList(each.list, each.count))
  return full.length > 0 ? full.join('，') : deskWords.titleWhy
}

/**
 * The list a desk opens on: the first in which something waits for the reader, else the first that is not empty, so that
 * nobody reads "nothing" while other lists are full.
 */
export function openingList(counts: readonly DeskCount[]): DeskListName {
  const first = (of: 'yours' | 'count') =>
    deskListName.options.find(name => counts.some(each => each.list === name && each[of] > 0))
  return first('yours') ?? first('count') ?? 'toAccept'
}
