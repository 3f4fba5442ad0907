import type { InputOf } from '@shared/kernel/contract'
import type { ProblemDetail, problemActions } from '@shared/problems/actions'
import type { Context } from '../../platform/context'
import { presentProblem } from './problem.presenter'
import { seenProblem } from './seen-problem'

export async function getProblem(
  { problemId }: InputOf<typeof problemActions.get>,
  ctx: Context,
): Promise<ProblemDetail> {
  const { problem } = await seenProblem(ctx, problemId)
  return presentProblem(ctx, problem)
}
