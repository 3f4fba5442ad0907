import type { caseActions } from '@shared/cases/actions'
import type { CaseDetail } from '@shared/cases/case-views'
import type { InputOf } from '@shared/kernel/contract'
import type { Context } from '../../platform/context'
import { actOnCase } from './act-on-case'
import { receiversOf, reporterReceivers, tellEach } from './case.notices'
import { staffEvent } from './events'

/**
 * Takes the case. Whoever takes it from a desk, or as the deputy who was called in, is the one person responsible from
 * then on; whom it is taken from is told.
 */
export function acceptCase(input: InputOf<typeof caseActions.accept>, ctx: Context): Promise<CaseDetail> {
  return actOnCase(ctx, 'accept', input, async scene => {
    const { current, person, now } = scene
    const { assignee } = current
    const isTheirs = assignee.kind === 'person' && assignee.id === person._id
    const taken = isTheirs ? undefined : ({ kind: 'person', id: person._id, name: person.name } as const)
    const before = assignee.kind === 'person' && !isTheirs ? receiversOf(assignee, []) : []
    const reporter = await reporterReceivers(ctx, current)
    return {
      events: [staffEvent(input.requestId, 'accepted', scene, { assignee: taken })],
      tell: next =>
        tellEach(next, { eventId: input.requestId, at: now, by: person }, [
          ['caseAccepted', reporter],
          ['caseTakenOver', before],
        ]),
    }
  })
}
