import type { Case } from '@shared/cases/case'
import { fallDue } from '@shared/cases/fall-due'
import type { InboxMessage } from '@shared/inbox/actions'
import type { TimerContext } from '../../platform/create-timer'
import { eachOf } from '../../platform/each-of'
import { loggableDefect } from '../../platform/logger'
import { deliver } from '../inbox/deliver'
import { updateCase } from './case.repository'
import { directoryOf } from './sweep.directory'
import { messagesOfDue, tellsSomebody } from './sweep.notices'

export interface Checked {
  /** Cases that were closed or archived. */
  readonly ended: number
  readonly told: number
  /** Cases that could not be checked; they come again in an hour. */
  readonly failed: number
}

/** Writes on their way at once: enough to keep a database busy, too few to crowd out the people. */
const writesAtOnce = 16
const mostMessagesInCall = 500
const againAfterMs = 3_600_000

/**
 * Does what has fallen due for a batch of cases: for each one conditional write that appends the events, sets the next
 * check and puts the messages into the outbox; then the messages are delivered. A case that somebody else changed
 * meanwhile is left as it is and comes again. One that cannot be computed is a defect: it is logged and put off, so that
 * it keeps nobody else waiting.
 */
export async function checkDueCases(ctx: TimerContext, due: readonly Case[], now: number): Promise<Checked> {
  const changes = due.map(current => ({ current, next: fallenDue(ctx, current, now) }))
  const telling = changes.flatMap(({ current, next }) => (next && newEvents(current, next).length ? next : []))
  const around = telling.length ? await directoryOf(ctx, telling) : null
  const delivered: InboxMessage[] = []
  let ended = 0
  let failed = 0

  await eachOf(changes, writesAtOnce, async ({ current, next }) => {
    if (!next) {
      failed += 1
      await updateCase(ctx, current, { ...current, nextCheckAt: now + againAfterMs }, [])
      return
    }
    const events = newEvents(current, next)
    const messages = around ? messagesOfDue(next, events, around, ctx.deadlines.ladder, now) : []
    if (!(await updateCase(ctx, current, next, messages))) return
    delivered.push(...messages)
    if (next.status !== current.status && (next.status === 'closed' || next.status === 'archived')) ended += 1
  })
  for (let from = 0; from < delivered.length; from += mostMessagesInCall) {
    await deliver(ctx, delivered.slice(from, from + mostMessagesInCall))
  }
  return { ended, told: delivered.length, failed }
}

const newEvents = (current: Case, next: Case) => next.events.slice(current.events.length).filter(tellsSomebody)

function fallenDue(ctx: TimerContext, current: Case, now: number): Case | null {
  try {
    return fallDue(current, now, ctx)
  } catch (error) {
    ctx.log.error('a case cannot be checked', { caseId: current._id, ...loggableDefect(error) })
    return null
  }
}
