import { isOpen } from '@shared/cases/case-status'
import type { CaseCard } from '@shared/cases/case-views'
import type { Instant } from '@shared/kernel/local-date'
import { caseWords, mineWords } from '@shared/messages/cases'
import { sayDueShort } from '@shared/messages/promise-words'
import { type Badge, badgeOf } from './case-view'

export interface ListedCase {
  readonly id: string
  readonly badge: Badge
  /** Right of the badge: what is awaited, or by when. */
  readonly aside: string | null
  readonly title: string
  readonly place: string
  readonly no: string
}

export interface CaseGroups {
  readonly open: readonly ListedCase[]
  readonly done: readonly ListedCase[]
}

/** Own cases in the two groups that matter to a reporter: still awaited, and answered. Order is kept. */
export function groupCases(cases: readonly CaseCard[], now: Instant): CaseGroups {
  const finished = (card: CaseCard) => !isOpen(card.status)
  return {
    open: cases.filter(card => !finished(card)).map(card => listed(card, now)),
    done: cases.filter(finished).map(card => listed(card, now)),
  }
}

const listed = (card: CaseCard, now: Instant): ListedCase => ({
  id: card.id,
  badge: badgeOf(card, now),
  aside: awaited(card, now),
  title: card.title,
  place: card.placeLabel,
  no: caseWords.number(card.caseNo),
})

function awaited(card: CaseCard, now: Instant): string | null {
  // The badge says already that an answer is awaited.
  if (card.hint === 'youToAnswer') return null
  if (card.hint === 'rate') return mineWords.hintRate
  return card.deadline.answeredAt === null && isOpen(card.status) ? sayDueShort(card.deadline, now) : null
}

/** The case a landing page mentions: the open one that is due first. */
export const nextDue = (cases: readonly CaseCard[]): CaseCard | null =>
  cases.filter(card => card.deadline.answeredAt === null).sort((a, b) => a.deadline.dueAt - b.deadline.dueAt)[0] ?? null
