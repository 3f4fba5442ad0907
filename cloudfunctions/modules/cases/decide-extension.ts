import type { caseActions } from '@shared/cases/actions'
import { extendClock } from '@shared/cases/case-clock'
import type { CaseDetail } from '@shared/cases/case-views'
import type { InputOf } from '@shared/kernel/contract'
import { DomainError } from '@shared/kernel/errors'
import type { Context } from '../../platform/context'
import { actOnCase } from './act-on-case'
import { receiversOfAssignee } from './case.hands'
import { reporterReceivers, tellEach, tellPerson } from './case.notices'
import { clockMoved } from './clock-moved'
import { staffEvent } from './events'
import { reachOf } from './reporter-reach'
import { whoTells } from './who-tells'

/**
 * Grants or refuses the time that was asked for. Granted, the promised date moves; either way the reporter hears why at
 * once, or somebody is asked to tell them. The time belongs to the case, so whoever is responsible by now hears of it as
 * well as who asked.
 */
export function decideExtension(input: InputOf<typeof caseActions.decideExtension>, ctx: Context): Promise<CaseDetail> {
  return actOnCase(ctx, 'decideExtension', input, async scene => {
    const { current, person, now } = scene
    const { requestId, approve, reason } = input
    const { extension } = current
    if (!extension) throw new DomainError('CASE_STATE_FORBIDS')
    const isTold = reachOf(current, current.assignee.id) === 'told'
    const [reporter, teller, responsible] = await Promise.all([
      reporterReceivers(ctx, current),
      isTold ? whoTells(ctx, current).then(each => receiversOfAssignee(ctx, each)) : [],
      receiversOfAssignee(ctx, current.assignee),
    ])
    const moved = approve ? clockMoved(ctx, current, extendClock(current.deadline, extension.amount, now, ctx)) : {}
    const kind = approve ? 'extensionApproved' : 'extensionRefused'
    return {
      events: [staffEvent(requestId, kind, scene, { note: reason, ...moved })],
      tell: next =>
        tellEach(next, { eventId: requestId, at: now, by: person }, [
          [approve ? 'deadlineExtended' : 'deadlineKept', reporter],
          ['tellExtension', teller],
          [kind, [tellPerson(extension.by.personId), ...responsible]],
        ]),
    }
  })
}
