import type { caseActions } from '@shared/cases/actions'
import type { Case } from '@shared/cases/case'
import type { CaseDetail } from '@shared/cases/case-views'
import { canSendBack, leaderDecidesAt } from '@shared/cases/send-back-rule'
import type { InputOf } from '@shared/kernel/contract'
import { DomainError } from '@shared/kernel/errors'
import type { Context } from '../../platform/context'
import { gridByCode } from '../grids/grid-by-code'
import { actOnCase } from './act-on-case'
import { communityOf, type Hands, handsIfThere, handsOfDeskLeft, handsOfPersonOrDesk } from './case.hands'
import { placeAt } from './case.ladder'
import { tell } from './case.notices'
import { staffEvent } from './events'

/**
 * Returns a case to the community desk, or from a department to whoever sent it there; the clock keeps running. The third
 * time the leader decides.
 */
export function sendBack(input: InputOf<typeof caseActions.sendBack>, ctx: Context): Promise<CaseDetail> {
  return actOnCase(ctx, 'sendBack', input, async scene => {
    const { current, person, now } = scene
    if (!canSendBack(current)) throw new DomainError('SEND_BACK_EXHAUSTED')
    const hands = await handsAfterReturn(ctx, current)
    const { assignee, receivers } = hands
    const ladder = placeAt(ctx, current, hands, now)
    return {
      events: [staffEvent(input.requestId, 'sentBack', scene, { note: input.reason, assignee, ladder })],
      tell: next =>
        tell(next, { kind: 'caseSentBack', eventId: input.requestId, at: now, actorName: person.name }, receivers),
    }
  })
}

/** The leader on the third return; a grid without one, or whose leader is away, goes to the desk one level up. */
async function handsAfterReturn(ctx: Context, current: Case): Promise<Hands> {
  const community = communityOf(current)
  if (current.sendBackCount < leaderDecidesAt) {
    const sender = current.ladder.department?.sentBy
    if (sender?.kind === 'person') return handsOfPersonOrDesk(ctx, current, sender.id)
    return handsOfDeskLeft(ctx, current, sender?.id ?? community)
  }
  const grid = current.gridCode === null ? null : await gridByCode(ctx, current.gridCode)
  const above = current.orgPath[current.orgPath.indexOf(community) - 1] ?? community
  if (!grid?.leaderId) return handsOfDeskLeft(ctx, current, above)
  return (await handsIfThere(ctx, current, grid.leaderId)) ?? handsOfDeskLeft(ctx, current, above)
}
