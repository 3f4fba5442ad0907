import type { InboxMessage } from '@shared/inbox/actions'
import { newPush, type Push } from '@shared/push/push'
import { pushPlanOf } from '@shared/push/push-plan'
import type { TimerContext } from '../../platform/create-timer'
import { casesOf, type PushedCase } from './cases-of'
import { groupOf, pushToGroup } from './group-push'
import { insertMissingPushes } from './insert-missing-pushes'
import { watchFrom } from './watch-from'

const pageSize = 200

/**
 * Makes a push of every message that wants one, and of what a station's group should hear (`groups`: the nodes that have one);
 * answers how many messages. Ids follow from the message, so a run that dies half-way, or meets another, makes none twice; only
 * then a message stops waiting.
 */
export async function queuePushes(
  ctx: TimerContext,
  groups: ReadonlySet<string>,
  isTimeUp: () => boolean,
): Promise<number> {
  const { command } = ctx.db
  const inbox = ctx.db.collection('inbox')
  let queued = 0
  for (;;) {
    const waiting = await inbox.find({
      where: { pushAt: command.lte(ctx.clock.now()) },
      orderBy: [['pushAt', 'asc']],
      limit: pageSize,
    })
    if (!waiting.length) return queued
    const cases = await casesOf(ctx, waiting)
    const pushes = waiting.flatMap(message => pushesOf(ctx, message, cases, groups))
    await insertMissingPushes(ctx, pushes)
    await inbox.update({ _id: command.in(waiting.map(each => each._id)) }, { pushAt: null })
    queued += waiting.length
    if (waiting.length < pageSize || isTimeUp()) return queued
  }
}

function pushesOf(
  ctx: TimerContext,
  message: InboxMessage,
  cases: ReadonlyMap<string, PushedCase>,
  groups: ReadonlySet<string>,
): readonly Push[] {
  const plan = pushPlanOf(message.kind)
  if (!plan) return []
  const current = cases.get(message.caseId ?? '') ?? null
  const dueAt = ctx.clock.now()
  const push = newPush(message, current?.orgPath ?? [], dueAt, watchFrom(ctx, message, current))
  const group = plan.group && current ? groupOf(current, groups) : null
  return group && current ? [push, pushToGroup(message, current, group, dueAt)] : [push]
}
