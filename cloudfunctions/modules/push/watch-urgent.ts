import { applyEvent } from '@shared/cases/apply-event'
import type { Case } from '@shared/cases/case'
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
      const goesOn = await untilNoConflict(() => lookAfter(ctx, push)).catch((error: unknown) => {
        ctx.log.error('an urgent task cannot be watched', { pushId: push._id, ...loggableDefect(error) })
        return true
      })
      if (goesOn) unnoticed += 1
      const watchAt = goesOn ? ctx.clock.now() + unreadMs(ctx) : null
      await pushes.update({ _id: push._id, watchAt: push.watchAt }, { watchAt })
    }
    if (due.length < pageSize || isTimeUp()) return unnoticed
  }
}

/** Does the next step, if nobody has noticed; answers whether to look again. */
async function lookAfter(ctx: TimerContext, push: Push): Promise<boolean> {
  const current = push.caseId === null ? null : await ctx.db.collection('cases').get(push.caseId)
  if (!current || !isOpen(current.status)) return false
  const { assignee, events } = current
  const responsible = (await receiversOfAssignee(ctx, assignee)).flatMap(each =>
    'personId' in each ? each.personId : [],
  )
  if (!push.personId || !responsible.includes(push.personId)) return false
  const idOf = (step: Helper['step']) => `urgentUnread-${push.at}-${assignee.id}-${step}`
  const done = (step: Helper['step']) => events.some(event => event.id === idOf(step))
  if (done('leader')) return false
  const helping = events.find(event => event.id === idOf('deputy'))?.coHandler
  if (await isNoticed(ctx, current, push.at, [...responsible, ...(helping ? [helping.personId] : [])])) return false
  const helper = await helperFor(ctx, current, done('deputy'))
  if (!helper) return false
  await callIn(ctx, current, helper, idOf(helper.step))
  return helper.step === 'deputy'
}

/** Somebody who has to do with it has read a message about the case, or done something with it, since the task came. */
async function isNoticed(
  { db }: TimerContext,
  { _id: caseId, events }: Case,
  since: number,
  people: readonly string[],
): Promise<boolean> {
  const acted = events.some(({ at, actor }) => at >= since && actor.kind === 'staff' && people.includes(actor.personId))
  if (acted) return true
  const read = await db.collection('inbox').find({
    where: { personId: db.command.in([...people]), caseId, readAt: db.command.gte(since) },
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
