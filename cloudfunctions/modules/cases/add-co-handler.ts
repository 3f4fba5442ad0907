import { mayTakeOn } from '@shared/cases/about-staff'
import type { caseActions } from '@shared/cases/actions'
import type { Case } from '@shared/cases/case'
import type { CaseDetail } from '@shared/cases/case-views'
import { mostCoHandlers } from '@shared/cases/co-handler-acts'
import type { InputOf } from '@shared/kernel/contract'
import { DomainError } from '@shared/kernel/errors'
import type { Person } from '@shared/people/person'
import type { Context } from '../../platform/context'
import { actOnCase } from './act-on-case'
import { isThere, workingRoles } from './case.hands'
import { tellEach, tellPerson } from './case.notices'
import { staffEvent } from './events'

/**
 * Asks somebody who is there today, of any grid or desk, to work on the case too (product.md B.7). They see it and
 * record progress and photos; responsible stays who was.
 */
export function addCoHandler(input: InputOf<typeof caseActions.addCoHandler>, ctx: Context): Promise<CaseDetail> {
  return actOnCase(ctx, 'addCoHandler', input, async scene => {
    const { current, person, now } = scene
    if (current.coHandlers.length >= mostCoHandlers) throw new DomainError('CASE_STATE_FORBIDS')
    const helper = await ctx.db.collection('people').get(input.personId)
    if (!helper || !canHelp(helper, current, now)) throw new DomainError('ASSIGNEE_UNAVAILABLE')
    const coHandler = { personId: helper._id, name: helper.name }
    return {
      events: [staffEvent(input.requestId, 'coHandlerAdded', scene, { note: input.reason, coHandler })],
      tell: next =>
        tellEach(next, { eventId: input.requestId, at: now, by: person }, [['helpAsked', [tellPerson(helper._id)]]]),
    }
  })
}

function canHelp(helper: Person, { assignee, coHandlers, categoryId }: Case, now: number): boolean {
  const works = helper.roles.some(held => workingRoles.includes(held.role))
  const hasIt = assignee.id === helper._id || coHandlers.some(each => each.personId === helper._id)
  return works && mayTakeOn(helper.roles, categoryId) && isThere(helper, now) && !hasIt
}
