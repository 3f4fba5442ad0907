import { addWorkdays } from '../calendar/workdays'
import { closingOf } from '../calendar/working-hours'
import { type Instant, localDateOf } from '../kernel/local-date'
import type { Case } from './case'
import { reopenUntilOf, resumeClock, type WorkTime, yellowOf } from './case-clock'
import type { NewEvent } from './case-event'
import type { LadderPlace } from './case-parts'
import { isOpen } from './case-status'
import { holdsMaterials } from './errand'
import { answerWithinMs, heldParts } from './held-content'
import { resumeShare } from './ladder-place'
import { openSupervision } from './supervision-rule'

/** What falls due for a case at an instant, whether or not anybody looks then. */
export interface Checkpoint {
  readonly at: Instant
  readonly event: NewEvent
}

/**
 * The next thing that falls due for a case, done or not; null when nothing can. Its instant is the case's
 * `nextCheckAt`. A sweep applies it when its time has come and asks again, so after an outage the same events happen
 * in the same order, with the instants at which they were due (product.md C.4, C.5). Ids are derived from what caused
 * them: no event can happen twice.
 */
export function nextCheckpoint(current: Case, time: WorkTime): Checkpoint | null {
  const done = new Set(current.events.map(event => event.id))
  const lastAt = current.events.at(-1)?.at ?? current.createdAt
  const open = checkpointsOf(current, time).filter(each => !done.has(each.event.id))
  if (!open.length) return null
  const first = open.reduce((a, b) => (b.at < a.at ? b : a))
  // The log stays in order: what was due before the last act, but found after it, comes right after it.
  const at = Math.max(first.at, lastAt)
  return { at, event: { ...first.event, at } }
}

export const nextCheckOf = (current: Case, time: WorkTime): Instant | null => nextCheckpoint(current, time)?.at ?? null

function checkpointsOf(current: Case, time: WorkTime): readonly Checkpoint[] {
  if (current.status === 'archived') return []
  const besides = [...unsettledOrder(current, time), ...unansweredCheck(current)]
  return [...(isOpen(current.status) ? openCheckpoints(current, time) : ending(current, time)), ...besides]
}

/**
 * What was answered is closed when it cannot be reopened any more; what ended is archived after as many days again, but
 * not while a resident's papers are still here, words or photos are held, or a supervisor waits: of each somebody is
 * told every week.
 */
function ending(current: Case, time: WorkTime): readonly Checkpoint[] {
  const { events, createdAt, status, reopenUntil, errand } = current
  const ended = events.findLast(event => event.from !== event.to)
  const endedAt = ended?.at ?? createdAt
  const until = reopenUntilOf(endedAt)
  if (status === 'answered') return [checkpoint(`closed-${ended?.id}`, 'closed', (reopenUntil ?? until) + 1)]
  if (holdsMaterials(errand)) return [weekly(current, `materialsHeld-${ended?.id}-`, 'materialsHeld', endedAt, time)]
  const isHeld = heldParts(current).some(part => part.state === 'held')
  if (isHeld) return [weekly(current, `contentWaits-${ended?.id}-`, 'contentHeld', endedAt, time)]
  return openSupervision(current) ? [] : [checkpoint(`archived-${ended?.id}`, 'archived', until + 1)]
}

function openCheckpoints(current: Case, time: WorkTime): readonly Checkpoint[] {
  if (current.status === 'waiting') return lapse(current, time)
  if (current.deadline.answeredAt !== null) return decisionReminder(current, time)
  const { deadline, status, ladder } = current
  const { dueAt, acceptBy, startedAt } = deadline
  const clock = `${startedAt}-${dueAt}`
  const notAccepted = status === 'dispatched' || status === 'sentBack'
  return [
    ...(notAccepted && acceptBy !== null && acceptBy < dueAt
      ? [checkpoint(`acceptLate-${acceptBy}`, 'acceptLate', acceptBy + 1)]
      : []),
    ...shareEnd(ladder, dueAt),
    checkpoint(`yellow-${clock}`, 'turnedYellow', Math.min(yellowOf(deadline, dueAt, time), dueAt)),
    checkpoint(`red-${clock}`, 'turnedRed', dueAt + 1),
    ...climbs(current, clock, time),
    ...supervisionOrder(current, clock, time),
  ]
}

/** The share of the level that has it, or of the department, is over before the whole time is. */
function shareEnd({ level, enteredAt, shareDueAt, department }: LadderPlace, dueAt: Instant): readonly Checkpoint[] {
  if (shareDueAt === null || shareDueAt >= dueAt) return []
  return department
    ? [checkpoint(`departmentLate-${department.code}-${enteredAt}`, 'departmentLate', shareDueAt + 1)]
    : [checkpoint(`shareLate-${level}-${enteredAt}`, 'shareLate', shareDueAt + 1)]
}

/** How often the top of the ladder is told again of what stays late. */
const remindTopEachWorkdays = 5

/**
 * One level higher on each further working day after the due day (product.md C.5), the leader having been told with
 * the red light. Once at the top, the top is told again every week: nothing late is ever left without a next look.
 */
function climbs(current: Case, clock: string, time: WorkTime): readonly Checkpoint[] {
  const { gridCode, orgPath, deadline, events } = current
  const steps = Math.max(1, orgPath.length - 1)
  const prefix = `climbed-${clock}-`
  const made = events.filter(event => event.id.startsWith(prefix)).length
  const step = made + 1
  const workdays = step <= steps ? step : steps + (step - steps) * remindTopEachWorkdays
  // In a grid the first step reaches the community (level 2); without one the community's desk has it, so the street.
  const level = Math.min(step, orgPath.length - 1) + (gridCode === null ? 2 : 1)
  const { at, event } = checkpoint(`${prefix}${step}`, 'climbed', closingAfter(deadline.dueAt, workdays, time) + 1)
  return [{ at, event: { ...event, level } }]
}

/** The order that the sweep opens by itself, unless a supervisor's is still open. */
function supervisionOrder(current: Case, clock: string, time: WorkTime): readonly Checkpoint[] {
  if (current.supervision?.acceptedAt === null) return []
  const { dueAt, terms } = current.deadline
  const orderedAt = closingAfter(dueAt, terms.supervision.afterWorkdays, time) + 1
  const replyBy = closingAfter(orderedAt, terms.supervision.replyWorkdays, time)
  const supervision = { reason: null, orderedAt, byName: null, replyBy, reply: null, acceptedAt: null }
  const { at, event } = checkpoint(`supervised-${clock}`, 'supervised', orderedAt)
  return [{ at, event: { ...event, supervision } }]
}

/** A reply that does not come is told as soon as it is late and every week after, a reply that nobody judges every week. */
function unsettledOrder(current: Case, time: WorkTime): readonly Checkpoint[] {
  const order = openSupervision(current)
  if (!order) return []
  const { orderedAt, replyBy, reply } = order
  if (reply) return [weekly(current, `verdictLate-${reply.at}-`, 'supervisionVerdictLate', reply.at, time)]
  const first = checkpoint(`replyLate-${orderedAt}-${replyBy}`, 'supervisionReplyLate', replyBy + 1)
  const isTold = current.events.some(event => event.id === first.event.id)
  return [isTold ? weekly(current, `${first.event.id}-`, 'supervisionReplyLate', replyBy, time) : first]
}

/** Photos whose check nobody answers in time wait for the station instead (product.md B.3). */
function unansweredCheck(current: Case): readonly Checkpoint[] {
  const checking = heldParts(current).filter(part => part.state === 'checking')
  if (!checking.length) return []
  const since = Math.min(...checking.map(part => part.since))
  const { at, event } = checkpoint(`unanswered-${since}`, 'contentHeld', since + answerWithinMs)
  const unanswered = checking.filter(part => part.since === since)
  const held = unanswered.map(part => ({ ...part, state: 'unchecked', why: 'noAnswer', since: at }) as const)
  return [{ at, event: { ...event, held } }]
}

/** A question that nobody answers lapses at the close of its last working day; the clock goes on from there. */
function lapse({ openQuestion, deadline, ladder }: Case, time: WorkTime): readonly Checkpoint[] {
  if (!openQuestion) return []
  const { askedAt } = openQuestion
  const { at, event } = checkpoint(
    `askLapsed-${askedAt}`,
    'askLapsed',
    closingAfter(askedAt, deadline.terms.askWorkdays, time) + 1,
  )
  return [
    {
      at,
      event: { ...event, deadline: resumeClock(deadline, at, time), ladder: resumeShare(ladder, deadline, at, time) },
    },
  ]
}

/** A submission for decision that stopped the clock is not forgotten either: the desk is told every week. */
function decisionReminder(current: Case, time: WorkTime): readonly Checkpoint[] {
  const { decision } = current
  if (!decision || decision.decidedAt !== null) return []
  return [weekly(current, `decisionLate-${decision.submittedAt}-`, 'shareLate', decision.submittedAt, time)]
}

const remindEachWorkdays = 5

/** The next of the reminders that come every five working days after an instant, for as long as it takes. */
function weekly({ events }: Case, prefix: string, kind: NewEvent['kind'], since: Instant, time: WorkTime): Checkpoint {
  const round = events.filter(event => event.id.startsWith(prefix)).length + 1
  return checkpoint(`${prefix}${round}`, kind, closingAfter(since, round * remindEachWorkdays, time) + 1)
}

const checkpoint = (id: string, kind: NewEvent['kind'], at: Instant): Checkpoint => ({
  at,
  event: { id, kind, at, actor: { kind: 'system' }, note: null },
})

/** The close of business so many working days after the day of an instant. */
export const closingAfter = (at: Instant, workdays: number, { calendar, hours }: WorkTime): Instant =>
  closingOf(addWorkdays(localDateOf(at), workdays, calendar), calendar, hours)
