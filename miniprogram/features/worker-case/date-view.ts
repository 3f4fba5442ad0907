import type { CaseDetail } from '@shared/cases/case-views'
import { sayEvent } from '@shared/messages/event-words'
import { workCaseWords as words } from '@shared/messages/worker'

const usual: readonly number[] = [2, 3, 5, 7, 10, 15, 20]

/** Amounts to choose from, the most that is allowed among them; at most five, so that they fit on one or two lines. */
export const offeredAmounts = (most: number): readonly number[] =>
  [...usual.filter(each => each < most), most].slice(-5)

export interface MovedDate {
  readonly what: string
  readonly why: string | null
}

/** What moved the promised date last, while it is still awaited. */
export function movedDate({ events, deadline }: Pick<CaseDetail, 'events' | 'deadline'>): MovedDate | null {
  const moved = deadline.answeredAt === null ? events.findLast(event => event.dueOn !== null) : undefined
  if (!moved) return null
  const { who, did, reason } = sayEvent(moved, 'staff')
  return { what: `${who} ${did}`, why: reason && words.reason(reason) }
}
