import type { Problem, ProblemWork } from '@shared/problems/problem'
import type { TimerContext } from '../../platform/create-timer'
import { deskOf } from '../grids/desk'
import { insertMissing } from '../inbox/insert-missing'
import { newMessage } from '../inbox/new-message'

/** Tells everybody who sits at a desk of a problem; `caseId` of such a message is the problem's id. */
export async function tellDesk(
  ctx: TimerContext,
  problem: Problem,
  { _id, what, target, at }: ProblemWork,
): Promise<void> {
  const unit = await deskOf(ctx, target)
  const kind = what === 'tellSubmitted' ? 'problemSubmitted' : 'problemDecided'
  const actorName = problem.steps.findLast(step => step.at <= at)?.byName ?? ''
  const notice = { kind, caseId: problem._id, title: problem.title, actorName, at, eventId: _id } as const
  await insertMissing(
    ctx.db,
    (unit?.desk.personIds ?? []).map(personId => newMessage(notice, { personId })),
  )
}
