import type { caseActions } from '@shared/cases/actions'
import { isOpen } from '@shared/cases/case-status'
import type { CaseDetail } from '@shared/cases/case-views'
import { movable, nextReceiptNo } from '@shared/cases/errand'
import type { InputOf } from '@shared/kernel/contract'
import { DomainError } from '@shared/kernel/errors'
import type { Context } from '../../platform/context'
import { actOnCase } from './act-on-case'
import { reporterReceivers, tell } from './case.notices'
import { staffEvent } from './events'

/**
 * Materials change hands under a receipt whose number the function makes; the resident reads it at once. Nothing is
 * received any more once the errand has ended, but what is held can always go back.
 */
export function recordErrand(input: InputOf<typeof caseActions.recordErrand>, ctx: Context): Promise<CaseDetail> {
  return actOnCase(ctx, 'recordErrand', input, async scene => {
    const { current, person, now } = scene
    const { requestId, step } = input
    const materialIds = [...new Set(step.materialIds)]
    const movableIds = current.errand ? movable(current.errand, step.kind).map(each => each.id) : []
    const comesTooLate = step.kind === 'received' && !isOpen(current.status)
    if (comesTooLate || !materialIds.every(id => movableIds.includes(id))) throw new DomainError('CASE_STATE_FORBIDS')
    const errandStep = { kind: step.kind, materialIds, receiptNo: nextReceiptNo(current.caseNo, current.events) }
    const note = step.kind === 'kept' ? step.because : null
    const reporter = await reporterReceivers(ctx, current)
    return {
      events: [staffEvent(requestId, 'errandRecorded', scene, { note, errandStep })],
      tell: next =>
        tell(next, { kind: 'errandReceipt', eventId: requestId, at: now, actorName: person.name }, reporter),
    }
  })
}
