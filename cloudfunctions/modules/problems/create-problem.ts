import type { OrgUnit } from '@shared/grids/grid'
import type { InputOf } from '@shared/kernel/contract'
import { DomainError } from '@shared/kernel/errors'
import type { ProblemDetail, problemActions } from '@shared/problems/actions'
import type { Problem } from '@shared/problems/problem'
import type { Actor } from '../../platform/actor'
import { authorize } from '../../platform/authority'
import type { Context } from '../../platform/context'
import { DuplicateKey } from '../../platform/database-errors'
import { communityOf } from '../cases/case.hands'
import { desksOf } from '../cases/case.relations'
import { deskOf } from '../grids/desk'
import { carryOut } from './carry-out'
import { presentProblem } from './problem.presenter'
import { problemPolicy } from './problems.policy'
import { usableCases } from './usable-cases'
import { workOn } from './work-on'

type Input = InputOf<typeof problemActions.create>

/** Groups cases under one title, at the lowest desk of the caller that all of them lie under. */
export async function createProblem(input: Input, ctx: Context): Promise<ProblemDetail> {
  const actor = await ctx.actor()
  const problem = (await createdBefore(ctx, input, actor)) ?? (await insertProblem(ctx, input, actor))
  return presentProblem(ctx, await carryOut(ctx, problem))
}

async function createdBefore(ctx: Context, { requestId }: Input, { person }: Actor): Promise<Problem | null> {
  const found = await ctx.db.collection('problems').get(requestId)
  if (found && found.steps[0]?.personId !== person?._id) throw new DomainError('NOT_ALLOWED')
  return found
}

async function insertProblem(ctx: Context, { requestId, title, caseIds }: Input, actor: Actor): Promise<Problem> {
  const { person } = actor
  const unit = await deskFor(ctx, actor, caseIds)
  if (!person) throw new DomainError('NOT_ALLOWED')
  const ids = await usableCases(ctx, caseIds, { orgCode: unit.code, problemId: requestId })
  const at = ctx.clock.now()
  const problem: Problem = {
    _id: requestId,
    revision: 1,
    title,
    orgCode: unit.code,
    orgPath: unit.path,
    deskName: unit.desk.name,
    status: 'open',
    caseIds: ids,
    submittedTo: null,
    reply: null,
    changedAt: at,
    steps: [
      {
        id: requestId,
        kind: 'created',
        at,
        personId: person._id,
        byName: person.name,
        text: title,
        cases: ids.length,
      },
    ],
    work: workOn('group', ids, { at, personId: person._id, stepId: requestId }),
  }
  try {
    await ctx.db.collection('problems').insert(problem)
    return problem
  } catch (error) {
    const stored = error instanceof DuplicateKey ? await ctx.db.collection('problems').get(requestId) : null
    if (!stored) throw error
    return stored
  }
}

/** The lowest desk of the caller under which the first case lies; the others are checked against it. */
async function deskFor(ctx: Context, actor: Actor, [first = '']: readonly string[]): Promise<OrgUnit> {
  const current = await ctx.db.collection('cases').get(first)
  authorize(actor, 'create', problemPolicy, { orgPath: current?.orgPath ?? [], relations: [] })
  const code = current?.orgPath.findLast(each => desksOf(actor).includes(each))
  const unit = (code && (await deskOf(ctx, code))) || (current && (await deskOf(ctx, communityOf(current))))
  if (!unit) throw new DomainError('CASE_NOT_FOUND')
  return unit
}
