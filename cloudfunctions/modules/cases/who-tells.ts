import { answerableFirst } from '@shared/cases/about-staff'
import type { Assignee } from '@shared/cases/assignee'
import type { Case } from '@shared/cases/case'
import type { TimerContext } from '../../platform/create-timer'
import { isThere } from './case.hands'

/**
 * Who tells a reporter who reads nothing here: 首问责任人, wherever they work (product.md B.6), else, when they left or are
 * away, who is responsible.
 */
export async function whoTells(ctx: Pick<TimerContext, 'db' | 'clock'>, current: Case): Promise<Assignee> {
  const firstResponder = answerableFirst(current)
  const person = firstResponder && (await ctx.db.collection('people').get(firstResponder.personId))
  if (!person || !isThere(person, ctx.clock.now())) return current.assignee
  return { kind: 'person', id: person._id, name: person.name }
}
