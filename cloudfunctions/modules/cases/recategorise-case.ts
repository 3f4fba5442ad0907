import type { caseActions } from '@shared/cases/actions'
import type { Case } from '@shared/cases/case'
import { reclassifyClock } from '@shared/cases/case-clock'
import type { CaseDeadline } from '@shared/cases/case-deadline'
import type { CaseDetail } from '@shared/cases/case-views'
import { type Category, categoryOf } from '@shared/cases/categories'
import { errandUnder, holdsMaterials } from '@shared/cases/errand'
import type { Complexity } from '@shared/deadlines/policy'
import { policyFor } from '@shared/deadlines/rules'
import type { InputOf } from '@shared/kernel/contract'
import { DomainError } from '@shared/kernel/errors'
import type { Context } from '../../platform/context'
import { actOnCase } from './act-on-case'
import { communityOf, handsOfDeskLeft, receiversOfAssignee } from './case.hands'
import { placeAt } from './case.ladder'
import { reporterReceivers, tellEach, tellPerson } from './case.notices'
import { clockMoved } from './clock-moved'
import { staffEvent } from './events'
import { knownCategory } from './known-category'

/**
 * The matter is of another category, or more or less difficult than it looked. Under another policy or class the clock
 * is counted anew from the same start, with what was paused and granted (product.md C.3); under the same ones it keeps
 * the terms it was promised. What turns out to be about the people who work here leaves their hands, also those of who
 * helped (B.12). What turns out to be an errand, or none, has the checklist of its new category, or none.
 */
export function recategoriseCase(input: InputOf<typeof caseActions.recategorise>, ctx: Context): Promise<CaseDetail> {
  return actOnCase(ctx, 'recategorise', input, async scene => {
    const { current, person, now } = scene
    const { requestId, categoryId, reason } = input
    const category = knownCategory(categoryId)
    const complexity = input.complexity ?? category.complexity
    if (categoryId === current.categoryId && complexity === current.deadline.complexity) {
      throw new DomainError('INPUT_INVALID', { fields: [{ path: 'categoryId', rule: 'same' }] })
    }
    if (!category.materials && holdsMaterials(current.errand)) throw new DomainError('MATERIALS_NOT_RETURNED')
    const deadline = clockUnder(ctx, current, categoryId, complexity, now)
    const turned = turnsAboutStaff(current, category)
    const helpers = turned ? current.coHandlers : []
    const [reporter, responsible, desk] = await Promise.all([
      reporterReceivers(ctx, current),
      receiversOfAssignee(ctx, current.assignee),
      turned && current.assignee.kind === 'person' ? handsOfDeskLeft(ctx, current, communityOf(current)) : null,
    ])
    const moved = clockMoved(ctx, current, deadline)
    const ladder = desk ? placeAt(ctx, { ...current, ...moved }, desk, now) : moved.ladder
    const dayMoved = deadline.dueOn !== current.deadline.dueOn
    return {
      events: [
        staffEvent(requestId, 'recategorised', scene, {
          note: reason,
          categoryId,
          deadline,
          ladder,
          assignee: desk?.assignee,
          ...(categoryId === current.categoryId ? {} : { errand: errandUnder(current.errand, category.materials) }),
        }),
        ...helpers.map(coHandler =>
          staffEvent(`${requestId}.${coHandler.personId}`, 'coHandlerRemoved', scene, { coHandler }),
        ),
      ],
      tell: next =>
        tellEach(next, { eventId: requestId, at: now, by: person }, [
          ['deadlineMoved', dayMoved ? reporter : []],
          ['caseTransferred', desk?.receivers ?? []],
          ['caseRecategorised', desk ? [] : responsible],
          ['helpEnded', helpers.map(each => tellPerson(each.personId))],
        ]),
    }
  })
}

function clockUnder(
  ctx: Context,
  { deadline }: Case,
  categoryId: string,
  complexity: Complexity,
  now: number,
): CaseDeadline {
  const policy = policyFor(ctx.deadlines, categoryId)
  const isSame = policy.id === deadline.policyId && complexity === deadline.complexity
  return isSame ? deadline : reclassifyClock(deadline, policy, complexity, now, ctx)
}

/** Newly about the people who work here. */
const turnsAboutStaff = ({ categoryId }: Case, { aboutStaff }: Category): boolean =>
  aboutStaff === true && categoryOf(categoryId)?.aboutStaff !== true
