import { DomainError } from '@shared/kernel/errors'
import { type Problem, type ProblemStepKind, type ProblemWork, stepFrom } from '@shared/problems/problem'
import { authorize } from '../../platform/authority'
import type { Context } from '../../platform/context'
import { WriteConflict } from '../../platform/database-errors'
import { untilNoConflict } from '../../platform/until-no-conflict'
import { carryOut } from './carry-out'
import { problemPolicy } from './problems.policy'
import { decidingPath, seenProblem } from './seen-problem'

interface Step {
  readonly act: 'add' | 'remove' | 'submit' | 'decide' | 'answer'
  readonly kind: Exclude<ProblemStepKind, 'created'>
  readonly text: string | null
}

interface Outcome {
  readonly changes: Partial<Problem>
  readonly work: readonly ProblemWork[]
  readonly cases: number
}

/**
 * One step of a common problem: may they → is its state right → the step, what it changes and what it still has to do, in
 * one conditional write → as much of that as one call does. The same step again only goes on with what is left.
 */
export async function takeStep(
  ctx: Context,
  { problemId, requestId }: { readonly problemId: string; readonly requestId: string },
  { act, kind, text }: Step,
  decide: (problem: Problem, cause: { at: number; personId: string; stepId: string }) => Promise<Outcome> | Outcome,
): Promise<Problem> {
  const taken = await untilNoConflict(async () => {
    const { problem, actor } = await seenProblem(ctx, problemId)
    const { person } = actor
    const before = problem.steps.find(step => step.id === requestId)
    if (before && before.kind === kind && before.personId === person?._id) return problem
    if (before || !person) throw new DomainError('INPUT_INVALID', { fields: [{ path: 'requestId', rule: 'used' }] })
    const orgPath = act === 'decide' && problem.submittedTo ? decidingPath(problem) : problem.orgPath
    authorize(actor, act, problemPolicy, { orgPath, relations: [] })
    if (!stepFrom[kind].includes(problem.status)) throw new DomainError('CASE_STATE_FORBIDS')
    const at = ctx.clock.now()
    const { changes, work, cases } = await decide(problem, { at, personId: person._id, stepId: requestId })
    const { push, inc } = ctx.db.command
    const step = { id: requestId, kind, at, personId: person._id, byName: person.name, text, cases }
    const updated = await ctx.db.collection('problems').updateAndReturn(
      { _id: problemId, revision: problem.revision },
      {
        ...changes,
        changedAt: at,
        revision: inc(1),
        steps: push([step]),
        ...(work.length ? { work: push([...work]) } : {}),
      },
    )
    if (!updated) throw new WriteConflict('the problem has changed')
    return updated
  })
  return carryOut(ctx, taken)
}
