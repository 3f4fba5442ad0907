import type { caseActions } from '@shared/cases/actions'
import type { CaseDetail } from '@shared/cases/case-views'
import type { InputOf } from '@shared/kernel/contract'
import { DomainError } from '@shared/kernel/errors'
import type { Context } from '../../platform/context'
import { actOnCase } from './act-on-case'
import { didTheWork } from './case.doer'
import { reporterReceivers, tell } from './case.notices'
import { staffEvent } from './events'
import { startAgain } from './start-again'

/** 核查 by somebody who did not do the work: done closes the case, not done has it handled again under a new clock. */
export function verifyCase(input: InputOf<typeof caseActions.verify>, ctx: Context): Promise<CaseDetail> {
  return actOnCase(ctx, 'verify', input, async scene => {
    const { current, person, now } = scene
    if (didTheWork(current, person._id)) throw new DomainError('NOT_ALLOWED')
    const { requestId, outcome } = input
    const verification = { passed: outcome.passed, at: now, byName: person.name, note: outcome.note }
    const said = { note: outcome.note, verification }
    if (outcome.passed) return { events: [staffEvent(requestId, 'verified', scene, said)], tell: () => [] }

    const [again, reporter] = await Promise.all([startAgain(ctx, current, now), reporterReceivers(ctx, current)])
    const { assignee, receivers, deadline, ladder } = again
    const happening = { eventId: requestId, at: now, actorName: person.name }
    return {
      events: [staffEvent(requestId, 'verifyFailed', scene, { ...said, assignee, deadline, ladder })],
      tell: next => [
        ...tell(next, { ...happening, kind: 'caseNotDone' }, receivers),
        ...tell(next, { ...happening, kind: 'caseDoneAgain' }, reporter),
      ],
    }
  })
}
