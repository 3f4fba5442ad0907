import type { CaseCard } from '@shared/cases/case-views'
import { hourOf, type Instant, type LocalDate, localDateOf } from '@shared/kernel/local-date'
import { sayDate, sayDay, sayWeekday } from '@shared/kernel/say-time'
import { sayTimeLeft } from '@shared/messages/deadline-words'
import { outboxWords } from '@shared/messages/outbox-words'
import { taskWords } from '@shared/messages/worker'

export type TaskFilter = 'all' | 'toAccept' | 'waiting' | 'answered'
export type GroupKey = 'urgent' | 'overdue' | 'today' | 'soon' | 'rest' | 'helping' | 'firstAsked' | 'answered'

interface TaskRow {
  readonly id: string
  readonly title: string
  readonly place: string
  readonly light: 'go' | 'soon' | 'late'
  readonly lightWords: string
  readonly aside: string
  readonly urgent: boolean
}

export interface TaskGroup {
  readonly key: GroupKey
  readonly title: string
  readonly note: string
  readonly rows: readonly TaskRow[]
}

export interface Headline {
  readonly title: string
  readonly detail: string | null
}

const lights = { green: 'go', yellow: 'soon', red: 'late' } as const

/** Where an open case belongs now. A clock that is paused, or stopped by a submission for decision, is never late, whatever the day. */
export function groupOf(
  { deadline }: CaseCard,
  now: Instant,
): Exclude<GroupKey, 'urgent' | 'helping' | 'firstAsked' | 'answered'> {
  if (deadline.paused || deadline.answeredAt !== null) return 'rest'
  if (now > deadline.dueAt) return 'overdue'
  if (deadline.dueOn === localDateOf(now)) return 'today'
  return deadline.light === 'yellow' ? 'soon' : 'rest'
}

/** What to do first today, said in one line: the late and the due of today; otherwise what comes next. */
export function headline(open: readonly CaseCard[], now: Instant): Headline {
  if (open.length === 0) return { title: taskWords.nothingAtAll, detail: null }
  const overdue = open.filter(card => groupOf(card, now) === 'overdue')
  const today = open.filter(card => groupOf(card, now) === 'today')
  const first = overdue.length + today.length
  if (first === 0) return { title: taskWords.nothingToday, detail: nextDue(open, now) }
  const parts = [
    overdue.length > 0 ? taskWords.overdue(overdue.length) : null,
    today.length > 0 ? taskWords.dueToday(today.length, hourOf(lastDue(today))) : null,
  ]
  return { title: taskWords.firstToday(first), detail: parts.filter(Boolean).join('，') }
}

const lastDue = (cards: readonly CaseCard[]): Instant => Math.max(...cards.map(card => card.deadline.dueAt))

function nextDue(open: readonly CaseCard[], now: Instant): string {
  const running = open.filter(card => !card.deadline.paused)
  const count = taskWords.openCount(open.length)
  if (running.length === 0) return count
  const next = Math.min(...running.map(card => card.deadline.dueAt))
  return `${count}，${taskWords.next(sayDay(localDateOf(next), localDateOf(now)))}`
}

/**
 * Open cases by what is to be done first: the urgent, whenever they are due, then by their light. Order within a group is
 * that of the answer: earliest due first.
 * `begun` are cases whose answer is being written on this device, `waiting` those with something done that waits for the network.
 */
export function groupTasks(
  open: readonly CaseCard[],
  now: Instant,
  begun: ReadonlySet<string> = new Set(),
  waiting: ReadonlySet<string> = new Set(),
): readonly TaskGroup[] {
  const order = ['urgent', 'overdue', 'today', 'soon', 'rest'] as const
  return order
    .map(key => ({ key, cards: open.filter(card => (card.urgent ? 'urgent' : groupOf(card, now)) === key) }))
    .filter(({ cards }) => cards.length > 0)
    .map(({ key, cards }) => ({
      key,
      title: taskWords.groups[key],
      note: noteOf(key, cards.length, now),
      rows: cards.map(card => {
        const row = rowOf(card, now)
        if (waiting.has(card.id)) return { ...row, aside: outboxWords.waitsForNetwork }
        return begun.has(card.id) ? { ...row, aside: taskWords.begun } : row
      }),
    }))
}

/** Somebody else is responsible for these. */
export const helpingGroup = (cards: readonly CaseCard[], now: Instant): TaskGroup => ({
  key: 'helping',
  title: taskWords.groups.helping,
  note: taskWords.count(cards.length),
  rows: cards.map(card => ({ ...rowOf(card, now), aside: taskWords.withSomebody(card.assigneeName) })),
})

/** Others work on them; the viewer was first asked and answers to the reporter until feedback is recorded. */
export const firstAskedGroup = (cards: readonly CaseCard[], now: Instant): TaskGroup => ({
  key: 'firstAsked',
  title: taskWords.groups.firstAsked,
  note: taskWords.count(cards.length),
  rows: cards.map(card => ({ ...rowOf(card, now), aside: taskWords.inHandsOf(card.assigneeName) })),
})

export function answeredGroup(cards: readonly CaseCard[], now: Instant): TaskGroup {
  return {
    key: 'answered',
    title: taskWords.groups.answered,
    note: taskWords.count(cards.length),
    rows: cards.map(card => rowOf(card, now)),
  }
}

export function filterTasks(open: readonly CaseCard[], filter: TaskFilter): readonly CaseCard[] {
  if (filter === 'toAccept') return open.filter(card => card.hint === 'acceptFirst' || card.hint === 'sentBack')
  if (filter === 'waiting') return open.filter(card => card.deadline.paused)
  return open
}

const noteOf = (key: GroupKey, count: number, now: Instant): string => {
  const today = localDateOf(now)
  return key === 'today' ? `${taskWords.count(count)} · ${sayDate(today, today)}` : taskWords.count(count)
}

function rowOf(card: CaseCard, now: Instant): TaskRow {
  const { id, title, placeLabel, urgent, deadline, hint } = card
  const answered = deadline.answeredAt !== null
  return {
    id,
    title,
    place: placeLabel,
    urgent,
    light: deadline.paused ? 'go' : lights[deadline.light],
    lightWords: lightWordsOf(card, now),
    aside: hint ? taskWords.hints[hint] : answered ? '' : byWhen(deadline.dueOn as LocalDate, now),
  }
}

function lightWordsOf({ deadline, status }: CaseCard, now: Instant): string {
  const { answeredAt, paused } = deadline
  if (answeredAt === null) return paused ? taskWords.paused : sayTimeLeft(deadline, now)
  return status === 'deciding'
    ? taskWords.deciding
    : taskWords.answeredAt(sayDay(localDateOf(answeredAt), localDateOf(now)))
}

/** "周四前"; nothing for today, which the light says already; what it should have been when it is past. */
function byWhen(dueOn: LocalDate, now: Instant): string {
  const today = localDateOf(now)
  if (dueOn === today) return ''
  return dueOn < today ? taskWords.wasDue(sayDay(dueOn, today)) : taskWords.before(shortDay(dueOn, now))
}

/** "明天", "周四" within the week, else the date. */
function shortDay(dueOn: LocalDate, now: Instant): string {
  const today = localDateOf(now)
  const near = sayDay(dueOn, today)
  if (!near.endsWith('）')) return near
  const days = (Date.parse(dueOn) - Date.parse(today)) / 86_400_000
  return days > 0 && days < 7 ? sayWeekday(dueOn) : near
}
