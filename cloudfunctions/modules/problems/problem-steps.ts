import type { InputOf } from '@shared/kernel/contract'
import { DomainError } from '@shared/kernel/errors'
import type { ProblemDetail, problemActions } from '@shared/problems/actions'
import type { Problem } from '@shared/problems/problem'
import type { Context } from '../../platform/context'
import { deskOf } from '../grids/desk'
import { presentProblem } from './problem.presenter'
import { takeStep } from './take-step'
import { workOn } from './work-on'

/** To the next desk above that somebody sits at; the desk is told. Throws `LADDER_TOP` when there is none. */
export async function submitProblem(
  input: InputOf<typeof problemActions.submit>,
  ctx: Context,
): Promise<ProblemDetail> {
  const step = { act: 'submit', kind: 'submitted', text: input.text } as const
  const changed = await takeStep(ctx, input, step, async (problem, cause) => {
    const above = await deskAbove(ctx, problem)
    const submittedTo = { orgCode: above.code, deskName: above.desk.name }
    return {
      changes: { status: 'submitted', submittedTo },
      work: workOn('tellSubmitted', [above.code], cause),
      cases: 0,
    }
  })
  return presentProblem(ctx, changed)
}

async function deskAbove(ctx: Context, { orgPath, orgCode }: Problem) {
  for (const code of orgPath.slice(0, orgPath.indexOf(orgCode)).reverse()) {
    const unit = await deskOf(ctx, code)
    if (unit?.desk.personIds.length) return unit
  }
  throw new DomainError('LADDER_TOP')
}

/** What the desk above decided is recorded; the desk that keeps the problem is told and answers everybody. */
export async function decideProblem(
  input: InputOf<typeof problemActions.decide>,
  ctx: Context,
): Promise<ProblemDetail> {
  const step = { act: 'decide', kind: 'decided', text: input.text } as const
  const changed = await takeStep(ctx, input, step, ({ orgCode }, cause) => ({
    changes: { status: 'decided' },
    work: workOn('tellDecided', [orgCode], cause),
    cases: 0,
  }))
  return presentProblem(ctx, changed)
}

/** One answer for everybody: each case that is still open is answered, and with it its reporter and its followers. */
export async function answerProblem(
  input: InputOf<typeof problemActions.answer>,
  ctx: Context,
): Promise<ProblemDetail> {
  const step = { act: 'answer', kind: 'answered', text: input.reply } as const
  const changed = await takeStep(ctx, input, step, ({ caseIds }, cause) => ({
    changes: { status: 'answered', reply: input.reply },
    work: workOn('answer', caseIds, cause),
    cases: caseIds.length,
  }))
  return presentProblem(ctx, changed)
}
