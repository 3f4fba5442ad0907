import type { caseActions } from '@shared/cases/actions'
import type { CaseDetail } from '@shared/cases/case-views'
import type { InputOf } from '@shared/kernel/contract'
import type { Context } from '../../platform/context'
import { actOnCase } from './act-on-case'
import { reporterReceivers, tell } from './case.notices'
import { staffEvent } from './events'

/** Takes the case. Whoever takes it from a desk is the one person responsible from then on. */
export function acceptCase(input: InputOf<typeof caseActions.accept>, ctx: Context): Promise<CaseDetail> {
  return actOnCase(ctx, 'accept', input, async scene => {
    const { current, person, now } = scene
    const taken =
      current.assignee.kind === 'desk' ? ({ kind: 'person', id: person._id, name: person.name } as const) : undefined
    const reporter = await reporterReceivers(ctx, current)
    return {
      events: [staffEvent(input.requestId, 'accepted', scene, { assignee: taken })],
      tell: next =>
        tell(next, { kind: 'caseAccepted', eventId: input.requestId, at: now, actorName: person.name }, reporter),
    }
  })
}
