import type { caseActions } from '@shared/cases/actions'
import type { CaseDetail } from '@shared/cases/case-views'
import { mayExtend } from '@shared/cases/extension-rule'
import type { InputOf } from '@shared/kernel/contract'
import { DomainError } from '@shared/kernel/errors'
import type { Context } from '../../platform/context'
import { actOnCase } from './act-on-case'
import { handsAbove } from './case.ladder'
import { tellEach } from './case.notices'
import { staffEvent } from './events'

/**
 * Asks the next level of the ladder that is there for more time; the clock keeps running until it decides. Nobody
 * decides their own request: a level where only the asker sits is none.
 */
export function askExtension(input: InputOf<typeof caseActions.askExtension>, ctx: Context): Promise<CaseDetail> {
  return actOnCase(ctx, 'askExtension', input, async scene => {
    const { current, person, now } = scene
    const { requestId, amount, reason } = input
    if (!mayExtend(current, now, ctx)) throw new DomainError('EXTENSION_NOT_POSSIBLE')
    if (amount > current.deadline.terms.extensions.amount) throw new DomainError('EXTENSION_TOO_LONG')
    const above = await handsAbove(ctx, current)
    const others = above?.receivers.filter(each => !('personId' in each) || each.personId !== person._id) ?? []
    if (!above || !others.length) throw new DomainError('LADDER_TOP')
    const by = { personId: person._id, name: person.name }
    const extension = { amount, reason, at: now, by, decider: above.assignee }
    return {
      events: [staffEvent(requestId, 'extensionAsked', scene, { note: reason, extension })],
      tell: next => tellEach(next, { eventId: requestId, at: now, by: person }, [['extensionAsked', others]]),
    }
  })
}
