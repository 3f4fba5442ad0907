import { applyEvent } from '@shared/cases/apply-event'
import type { Case } from '@shared/cases/case'
import type { CaseEvent } from '@shared/cases/case-event'
import { isOpen } from '@shared/cases/case-status'
import { mostCoHandlers } from '@shared/cases/co-handler-acts'
import { scheduled } from '@shared/cases/scheduled'
import type { Push } from '@shared/push/push'
import type { TimerContext } from '../../platform/create-timer'
import { WriteConflict } from '../../platform/database-errors'
import { loggableDefect } from '../../platform/logger'
import { untilNoConflict } from '../../platform/until-no-conflict'
import { receiversOfAssignee } from '../cases/case.hands'
import { tell } from '../cases/case.notices'
import { updateCase } from '../cases/case.repository'
import { systemEvent } from '../cases/events'
import { nowFor } from '../cases/now-for'
import { deliver } from '../inbox/deliver'
import { type Helper, helperFor } from './helper-for'
import { unreadMs } from './watch-from'

const pageSize = 100

/**
 * Looks at urgent tasks that have stood for so long: when who is responsible has neither read the message nor done anything, the
 * deputy gets the case to help with, and as long again later the leader is told (product.md D.1). Ids of these events follow
 * from the task, so each happens once. Answers how many were still unnoticed.
 */
export async function watchUrgent(ctx: TimerContext, isTimeUp: () => boolean): Promise<number> {
  const pushes = ctx.db.collection('pushes')
  let unnoticed = 0
  for (;;) {
    const due = await pushes.find({
      where: { watchAt: ctx.db.command.lte(ctx.clock.now()) },
      orderBy: [['watchAt', 'asc']],
      limit: pageSize,
    })
    for (const push of due) {
      const watchAt = await untilNoConflict(() => lookAfter(ctx, push)).catch((error: unknown) => {
        ctx.log.error('an urgent task cannot be watched', { pushId: push._id, ...loggableDefect(error) })
        return ctx.clock.now() + unreadMs(ctx)
      })
      if (watchAt !== null) unnoticed += 1
      await pushes.update({ _id: push._id, watchAt: push.watchAt }, { watchAt })
    }
    if (due.length < pageSize || isTimeUp()) return unnoticed
  }
}

/**
 * Does the next step, if nobody has noticed; answers when to look again, or null. However many messages told of the task, its
 * time runs from the event that made it theirs, or urgent.
 */
async function lookAfter(ctx: TimerContext, push: Push): Promise<number | null> {
  const current = push.caseId === null ? null : await ctx.db.collection('cases').get(push.caseId)
  if (!current || !isOpen(current.status)) return null
  const { assignee, events } = current
  const receivers = await receiversOfAssignee(ctx, assignee)
  const responsible = receivers.flatMap(each => ('personId' in each ? each.personId : []))
  const task = events.findLast(event => event.assignee || event.kind === 'markedUrgent')
  if (!task || !push.personId || !responsible.includes(push.personId)) return null
  const eventOf = (step: Helper['step']) => events.find(event => event.id === `urgentUnread-${task.id}-${step}`)
  const called = eventOf('deputy')
  if (eventOf('leader')) return null
  const helping = called?.coHandler ? [called.coHandler.personId] : []
  if (await isNoticed(ctx, current, task, [...responsible, ...helping])) return null
  const dueAt = (called ?? task).at + unreadMs(ctx)
  if (dueAt > ctx.clock.now()) return dueAt
  const helper = await helperFor(ctx, current, called !== undefined)
  if (!helper) return null
  await callIn(ctx, current, helper, `urgentUnread-${task.id}-${helper.step}`)
  return helper.step === 'deputy' ? ctx.clock.now() + unreadMs(ctx) : null
}

/** Somebody who has to do with it has read a message about the case, or done something with it, since the task came. */
async function isNoticed(
  { db }: TimerContext,
  { _id: caseId, events }: Case,
  task: CaseEvent,
  people: readonly string[],
): Promise<boolean> {
  const later = events.slice(events.indexOf(task) + 1)
  if (later.some(({ actor }) => actor.kind === 'staff' && people.includes(actor.personId))) return true
  const read = await db.collection('inbox').find({
    where: { personId: db.command.in([...people]), caseId, readAt: db.command.gte(task.at) },
    fields: ['_id'],
    limit: 1,
  })
  return read.length > 0
}

async function callIn(ctx: TimerContext, current: Case, helper: Helper, eventId: string): Promise<void> {
  const now = nowFor(ctx, current)
  const isNew = helper.coHandler && !current.coHandlers.some(each => each.personId === helper.coHandler?.personId)
  const coHandler = isNew && current.coHandlers.length < mostCoHandlers ? { coHandler: helper.coHandler } : {}
  const next = scheduled(applyEvent(current, systemEvent(eventId, 'urgentUnread', now, coHandler)), ctx)
  const kind = helper.step === 'deputy' ? ('urgentUnread' as const) : ('urgentUnreadBelow' as const)
  const messages = tell(next, { kind, eventId, at: now, actorName: current.assignee.name }, helper.receivers)
  if (!(await updateCase(ctx, current, next, messages))) throw new WriteConflict('the case has changed')
  await deliver(ctx, messages)
}
