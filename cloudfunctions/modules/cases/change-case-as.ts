import { applyEvent } from '@shared/cases/apply-event'
import { scheduled } from '@shared/cases/scheduled'
import type { TimerContext } from '../../platform/create-timer'
import { WriteConflict } from '../../platform/database-errors'
import { untilNoConflict } from '../../platform/until-no-conflict'
import { deliver } from '../inbox/deliver'
import type { Decision, Scene } from './act-on-case'
import { updateCase } from './case.repository'
import { newsForFollowers } from './follower-news'
import { nowFor } from './now-for'

/**
 * Changes a case on behalf of somebody whose right to it was checked before, also after they have gone. `decide` answers
 * null to leave the case as it is. A case that knows the event is left as it is: the same change happens once.
 */
export function changeCaseAs(
  ctx: TimerContext,
  personId: string,
  caseId: string,
  eventId: string,
  decide: (scene: Scene) => Promise<Decision | null>,
): Promise<void> {
  return untilNoConflict(async () => {
    const [current, person] = await Promise.all([
      ctx.db.collection('cases').get(caseId),
      ctx.db.collection('people').get(personId),
    ])
    if (!current || !person || current.events.some(event => event.id === eventId)) return
    const decision = await decide({ current, person, relations: [], now: nowFor(ctx, current) })
    if (!decision) return
    const changed = decision.events.reduce(applyEvent, current)
    const next = scheduled(changed, ctx)
    const messages = [...decision.tell(next), ...newsForFollowers(current, next)]
    if (!(await updateCase(ctx, current, next, messages))) throw new WriteConflict('the case has changed')
    await deliver(ctx, messages)
  })
}
