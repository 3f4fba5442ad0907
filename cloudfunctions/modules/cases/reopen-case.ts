import type { caseActions } from '@shared/cases/actions'
import { canReopen } from '@shared/cases/case-clock'
import type { CaseDetail } from '@shared/cases/case-views'
import type { InputOf } from '@shared/kernel/contract'
import { DomainError } from '@shared/kernel/errors'
import type { Context } from '../../platform/context'
import { actOnCase, type Decision, type Scene } from './act-on-case'
import { reporterName, tell } from './case.notices'
import { checkedWords } from './checked-words'
import { reporterEvent, staffEvent } from './events'
import { lookers, tellLookers } from './held.notices'
import { startAgain } from './start-again'

/** Has a case handled again, with a new clock, by whoever did the work. */
export const reopenCase = (input: InputOf<typeof caseActions.reopen>, ctx: Context): Promise<CaseDetail> =>
  actOnCase(ctx, 'reopen', input, scene => reopened(ctx, input, scene, reporterEvent))

/** The same for a reporter who said in person that it is not done (product.md B.10). */
export const reopenFor = (input: InputOf<typeof caseActions.reopenFor>, ctx: Context): Promise<CaseDetail> =>
  actOnCase(ctx, 'reopenFor', input, scene => {
    if (scene.current.feedback?.view !== 'unsatisfied') throw new DomainError('CASE_STATE_FORBIDS')
    return reopened(ctx, input, scene, staffEvent)
  })

async function reopened(
  ctx: Context,
  { requestId, reason }: Pick<InputOf<typeof caseActions.reopen>, 'requestId' | 'reason'>,
  scene: Scene,
  eventBy: typeof reporterEvent,
): Promise<Decision> {
  const { current, now } = scene
  if (current.reopenUntil !== null && !canReopen(current, now)) throw new DomainError('REOPEN_TOO_LATE')
  const { assignee, receivers, deadline, ladder } = await startAgain(ctx, current, now)
  // What staff pass on from the reporter is their own words.
  const held = eventBy === reporterEvent ? await checkedWords(ctx, requestId, reason) : []
  const looking = await lookers(ctx, { ...current, assignee }, held)
  const told = { kind: 'caseReopened', eventId: requestId, at: now, actorName: reporterName(current) } as const
  return {
    events: [eventBy(requestId, 'reopened', scene, { note: reason, held, assignee, deadline, ladder })],
    tell: next => [...tell(next, told, receivers), ...tellLookers(next, requestId, now, looking)],
  }
}
