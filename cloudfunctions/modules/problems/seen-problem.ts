import { DomainError } from '@shared/kernel/errors'
import type { Problem } from '@shared/problems/problem'
import type { Actor } from '../../platform/actor'
import { isAllowed } from '../../platform/authority'
import type { Context } from '../../platform/context'
import { problemPolicy } from './problems.policy'

/** A problem the caller may see. For everybody else it does not exist, except for those who sit at no desk of it. */
export async function seenProblem(ctx: Context, problemId: string): Promise<{ problem: Problem; actor: Actor }> {
  const [actor, problem] = await Promise.all([ctx.actor(), ctx.db.collection('problems').get(problemId)])
  if (!actor.roles.some(held => held.role === 'station')) throw new DomainError('NOT_ALLOWED')
  if (!problem) throw new DomainError('NOT_FOUND')
  if (!isAllowed(actor, 'get', problemPolicy, { orgPath: problem.orgPath, relations: [] })) {
    throw new DomainError('NOT_ALLOWED')
  }
  return { problem, actor }
}

/** Where a decision is made: the organisation codes down to the desk it was submitted to. */
export const decidingPath = ({ orgPath, submittedTo }: Problem): readonly string[] =>
  submittedTo ? orgPath.slice(0, orgPath.indexOf(submittedTo.orgCode) + 1) : []
