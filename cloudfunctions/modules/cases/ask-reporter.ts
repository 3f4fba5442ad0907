import type { caseActions } from '@shared/cases/actions'
import { pauseClock } from '@shared/cases/case-clock'
import type { CaseDetail } from '@shared/cases/case-views'
import type { InputOf } from '@shared/kernel/contract'
import { DomainError } from '@shared/kernel/errors'
import type { Context } from '../../platform/context'
import { actOnCase } from './act-on-case'
import { reporterReceivers, tell } from './case.notices'
import { staffEvent } from './events'

/** Asks the reporter something and pauses the clock. Nobody can be asked about what a worker found. */
export function askReporter(input: InputOf<typeof caseActions.ask>, ctx: Context): Promise<CaseDetail> {
  return actOnCase(ctx, 'ask', input, async scene => {
    const { current, person, now } = scene
    const reporter = await reporterReceivers(ctx, current)
    if (!reporter.length) throw new DomainError('CASE_STATE_FORBIDS')
    const details = { note: input.question, deadline: pauseClock(current.deadline, now) }
    return {
      events: [staffEvent(input.requestId, 'asked', scene, details)],
      tell: next =>
        tell(next, { kind: 'workerAsked', eventId: input.requestId, at: now, actorName: person.name }, reporter),
    }
  })
}
