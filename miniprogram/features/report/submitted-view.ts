import { maskPhone } from '@shared/cases/mask'
import { whyThatDay } from '@shared/deadlines/why-that-day'
import { type Instant, type LocalDate, localDateOf } from '@shared/kernel/local-date'
import { sayInstant } from '@shared/kernel/say-time'
import { type LeafWords, leafOf, type StripDayWords, sayPromise, stripOf } from '@shared/messages/promise-words'
import { submittedWords } from '@shared/messages/report'
import type { Receipt } from './receipt'

interface NextStep {
  readonly id: string
  readonly who: string
  readonly what: string
  readonly why: string | null
  readonly when?: string
}

export interface SubmittedView {
  readonly thanks: string
  readonly leaf: LeafWords
  readonly promise: readonly string[]
  readonly why: string
  readonly days: readonly StripDayWords[]
  readonly next: readonly NextStep[]
}

/** What the page after a submission says. `receivedAt` is when the acknowledgement came, `now` when it is read. */
export function submittedView(receipt: Receipt, receivedAt: Instant, now: Instant): SubmittedView {
  const { promise } = receipt.accepted
  const { deadline, responsible, countedDays } = promise
  const today = localDateOf(now)
  return {
    thanks: submittedWords.thanks(receipt.name),
    leaf: leafOf(deadline.dueOn as LocalDate),
    promise: sayPromise(promise, today),
    why: whyThatDay({ ...deadline.limit, countedDays, provisional: deadline.provisional }, today),
    days: stripOf(countedDays, deadline.dueAt, today),
    next: nextSteps(receipt, responsible.kind, responsible.name, sayInstant(receivedAt, now)),
  }
}

const nextSteps = (receipt: Receipt, kind: 'person' | 'desk', name: string, when: string): readonly NextStep[] => [
  {
    id: 'received',
    who: submittedWords.received(name),
    what: '',
    why: kind === 'person' ? submittedWords.firstResponder(name) : submittedWords.deskReceived,
    when,
  },
  {
    id: 'looks',
    who: '',
    what: submittedWords.looksFirst,
    why: receipt.phone ? submittedWords.mayCall(maskPhone(receipt.phone)) : submittedWords.mayAsk,
  },
  { id: 'tells', who: '', what: submittedWords.tellsYou, why: null },
  { id: 'decides', who: '', what: submittedWords.youDecide, why: submittedWords.reopen },
]
