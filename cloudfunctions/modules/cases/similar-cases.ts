import type { caseActions } from '@shared/cases/actions'
import type { Case } from '@shared/cases/case'
import { openStatuses } from '@shared/cases/case-status'
import { canHappen } from '@shared/cases/transitions'
import { distanceMetres } from '@shared/grids/distance'
import type { InputOf, OutputOf } from '@shared/kernel/contract'
import { dayMs } from '@shared/kernel/local-date'
import { authorize } from '../../platform/authority'
import type { Context } from '../../platform/context'
import { presentCard } from './case.card'
import { communityOf } from './case.hands'
import { casePolicy } from './case.policy'
import { resourceOf } from './case.relations'
import { canBeMerged } from './merge-rule'
import { seenCase } from './seen-case'

const withinMs = 30 * dayMs
const mostRead = 200
const mostShown = 20

/**
 * Open cases that may be about the same thing: same category, same community, the last 30 days, in no common problem;
 * nearest first.
 */
export async function similarCases(
  { caseId }: InputOf<typeof caseActions.similar>,
  ctx: Context,
): Promise<OutputOf<typeof caseActions.similar>> {
  const { current } = await seenCase(ctx, caseId)
  const actor = await ctx.actor()
  authorize(actor, 'similar', casePolicy, await resourceOf(ctx, actor, current))
  const { command } = ctx.db
  const now = ctx.clock.now()
  const found = await ctx.db.collection('cases').find({
    where: {
      orgPath: communityOf(current),
      categoryId: current.categoryId,
      createdAt: command.gt(now - withinMs),
      status: command.in([...openStatuses]),
    },
    orderBy: [['createdAt', 'desc']],
    limit: mostRead,
  })
  const far = (other: Case) => metresFrom(current, other)
  return {
    mayMerge: canBeMerged(current) && canHappen('merged', current.status),
    cases: found
      .filter(other => other._id !== caseId && other.commonProblemId === null)
      .sort((a, b) => far(a) - far(b))
      .slice(0, mostShown)
      .map(each => presentCard(each, 'staff', now, ctx)),
  }
}

/** Without a point the same grid counts as near, every other as far away. */
function metresFrom(current: Case, other: Case): number {
  const [a, b] = [current.place.point, other.place.point]
  if (a && b) return distanceMetres(a, b)
  return current.gridCode === other.gridCode ? 0 : Number.MAX_SAFE_INTEGER
}
