import { applyEvent } from '@shared/cases/apply-event'
import type { Case } from '@shared/cases/case'
import { onCalendar } from '@shared/cases/case-clock'
import { openStatuses } from '@shared/cases/case-status'
import { scheduled } from '@shared/cases/scheduled'
import type { RulesInForce } from '@shared/deadlines/rules'
import type { Context } from '../../platform/context'
import { pageAfter } from '../../platform/page-after'
import { deliver } from '../inbox/deliver'
import { receiversOfAssignee } from './case.hands'
import { reporterReceivers, tell } from './case.notices'
import { updateCase } from './case.repository'
import { clockMoved } from './clock-moved'
import { systemEvent } from './events'
import { nowFor } from './now-for'

export interface RecountContext extends Pick<Context, 'db' | 'clock' | 'log'>, RulesInForce {}

/** The calendar that is counted on, and how it is named to people. */
export interface NewCalendar {
  readonly version: number
  readonly note: string
}

const pageSize = 200
const atOnce = 20

/**
 * Counts every open deadline again on the calendar in force, and answers how many moved (product.md C.2). A deadline
 * that is right already is left alone, so a run that died is simply done again: each case gets one event. Cases that
 * acts move about meanwhile may escape one pass, so it is done until a pass finds nothing.
 */
export async function recountOpenCases(ctx: RecountContext, calendar: NewCalendar): Promise<number> {
  for (let moved = 0; ; ) {
    const found = await recountOnce(ctx, calendar)
    moved += found.moved
    if (found.changed === 0) return moved
  }
}

async function recountOnce(ctx: RecountContext, calendar: NewCalendar): Promise<{ changed: number; moved: number }> {
  let [changed, moved] = [0, 0]
  for (let after: Case | undefined; ; ) {
    const page = await openCasesAfter(ctx, after)
    for (let from = 0; from < page.length; from += atOnce) {
      const done = await Promise.all(page.slice(from, from + atOnce).map(each => recountCase(ctx, each, calendar)))
      changed += done.filter(each => each !== 'same').length
      moved += done.filter(each => each === 'moved').length
    }
    after = page.at(-1)
    if (!after || page.length < pageSize) return { changed, moved }
  }
}

/** Open cases by when they are looked at next, as every open case is. */
const openCasesAfter = ({ db }: RecountContext, after: Case | undefined): Promise<readonly Case[]> =>
  pageAfter(db, db.collection('cases'), {
    where: { status: db.command.in([...openStatuses]) },
    by: 'nextCheckAt',
    from: 0,
    after: after && { at: after.nextCheckAt ?? 0, id: after._id },
    limit: pageSize,
  })

/** `checked`: what was promised stays, but its light turns, or it is looked at, at another time. */
type Outcome = 'same' | 'checked' | 'moved'

async function recountCase(ctx: RecountContext, current: Case, calendar: NewCalendar): Promise<Outcome> {
  const recounted = recount(ctx, current, calendar)
  const next = scheduled(recounted, ctx)
  const isMoved = recounted !== current
  if (next === current) return 'same'
  const messages = isMoved ? await messagesOf(ctx, current, next) : []
  if (await updateCase(ctx, current, next, messages)) {
    await deliver(ctx, messages)
    return isMoved ? 'moved' : 'checked'
  }
  const fresh = await ctx.db.collection('cases').get(current._id)
  return fresh && openStatuses.some(status => status === fresh.status) ? recountCase(ctx, fresh, calendar) : 'same'
}

/** The case with the event that says so; the same object when its deadline is right. */
function recount(ctx: RecountContext, current: Case, { version, note }: NewCalendar): Case {
  const now = nowFor(ctx, current)
  const deadline = onCalendar(current.deadline, now, ctx)
  if (deadline === current.deadline) return current
  const prefix = `recomputed-calendar-${version}`
  const before = current.events.filter(event => event.id.startsWith(prefix)).length
  const id = before === 0 ? prefix : `${prefix}.${before + 1}`
  return applyEvent(current, systemEvent(id, 'recomputed', now, { note, ...clockMoved(ctx, current, deadline) }))
}

/** Nobody is disturbed when the day stays the day. */
async function messagesOf(ctx: RecountContext, current: Case, next: Case) {
  const event = next.events.at(-1)
  if (!event || next.deadline.dueOn === current.deadline.dueOn) return []
  const [responsible, reporter] = await Promise.all([
    receiversOfAssignee(ctx, current.assignee),
    reporterReceivers(ctx, current),
  ])
  const happening = { eventId: event.id, at: event.at, actorName: '' }
  const messages = [
    ...tell(next, { ...happening, kind: 'deadlineMoved' }, reporter),
    ...tell(next, { ...happening, kind: 'dueDayMoved' }, responsible),
  ]
  // Who reported what they handle themselves gets one.
  return [...new Map(messages.map(message => [message._id, message])).values()]
}
