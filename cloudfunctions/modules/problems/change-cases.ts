import type { InputOf } from '@shared/kernel/contract'
import { DomainError } from '@shared/kernel/errors'
import type { ProblemDetail, problemActions } from '@shared/problems/actions'
import { mostCasesOfProblem } from '@shared/problems/problem'
import type { Context } from '../../platform/context'
import { presentProblem } from './problem.presenter'
import { takeStep } from './take-step'
import { usableCases } from './usable-cases'
import { workOn } from './work-on'

export async function addCases(input: InputOf<typeof problemActions.add>, ctx: Context): Promise<ProblemDetail> {
  const changed = await takeStep(ctx, input, { act: 'add', kind: 'added', text: null }, async (problem, cause) => {
    const { orgCode, caseIds, _id: problemId } = problem
    const usable = await usableCases(ctx, input.caseIds, { orgCode, problemId })
    const added = usable.filter(id => !caseIds.includes(id))
    const all = [...caseIds, ...added]
    if (all.length > mostCasesOfProblem) throw new DomainError('CASE_STATE_FORBIDS')
    return { changes: { caseIds: all }, work: workOn('group', added, cause), cases: added.length }
  })
  return presentProblem(ctx, changed)
}

export async function removeCases(input: InputOf<typeof problemActions.remove>, ctx: Context): Promise<ProblemDetail> {
  const step = { act: 'remove', kind: 'removed', text: null } as const
  const changed = await takeStep(ctx, input, step, ({ caseIds }, cause) => {
    const removed = caseIds.filter(id => input.caseIds.includes(id))
    if (!removed.length) throw new DomainError('CASE_NOT_FOUND')
    const kept = caseIds.filter(id => !removed.includes(id))
    return { changes: { caseIds: kept }, work: workOn('ungroup', removed, cause), cases: removed.length }
  })
  return presentProblem(ctx, changed)
}
