import type { NewEvent } from '@shared/cases/case-event'
import { isOpen } from '@shared/cases/case-status'
import { holdsMaterials } from '@shared/cases/errand'
import type { Problem, ProblemWork } from '@shared/problems/problem'
import type { TimerContext } from '../../platform/create-timer'
import type { Decision, Scene } from '../cases/act-on-case'
import { changeCaseAs } from '../cases/change-case-as'
import { clockOfDecision } from '../cases/clock-of-decision'
import { staffEvent } from '../cases/events'
import { resultOf } from '../cases/resolve-case'

/** Does one piece of a problem's work on its case. What the case does not allow any more is left out. */
export const workOnCase = (ctx: TimerContext, problem: Problem, piece: ProblemWork): Promise<void> =>
  changeCaseAs(ctx, piece.personId, piece.target, piece._id, async scene => {
    const { current } = scene
    if (!isOpen(current.status)) return null
    if (piece.what === 'group') {
      if (current.commonProblemId !== null) return null
      const grouped = { note: problem.title, commonProblemId: problem._id }
      return quietly(staffEvent(piece._id, 'grouped', scene, grouped))
    }
    if (current.commonProblemId !== problem._id) return null
    if (piece.what === 'ungroup') return quietly(staffEvent(piece._id, 'ungrouped', scene))
    return answered(ctx, problem.reply ?? '', scene, piece._id)
  })

const quietly = (event: NewEvent): Decision => ({ events: [event], tell: () => [] })

/**
 * The answer as whoever is responsible would give it. What nobody has taken on yet is taken on first, what waits for a
 * decision has it with the answer. Left out: what was answered already and waits to be told, and an errand whose papers
 * are still here.
 */
async function answered(ctx: TimerContext, reply: string, scene: Scene, id: string): Promise<Decision | null> {
  const { current, now } = scene
  if (current.status === 'telling' || holdsMaterials(current.errand)) return null
  const { decision } = current
  const carried = current.status === 'deciding' && decision ? clockOfDecision(ctx, current, current.ladder, now) : null
  const decided =
    carried && decision
      ? [
          staffEvent(`${id}.decided`, 'decided', scene, {
            note: reply,
            ...carried,
            decision: { ...decision, text: reply, decidedAt: now },
          }),
        ]
      : []
  const notAccepted = current.status === 'dispatched' || current.status === 'sentBack' || decided.length > 0
  const accepted = notAccepted ? [staffEvent(`${id}.accepted`, 'accepted', scene)] : []
  const result = await resultOf(ctx, { requestId: id, reply }, { ...scene, current: { ...current, ...carried } }, [])
  return { ...result, events: [...decided, ...accepted, ...result.events] }
}
