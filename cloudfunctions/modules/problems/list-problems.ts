import type { InputOf, OutputOf } from '@shared/kernel/contract'
import type { problemActions } from '@shared/problems/actions'
import { authorize, nothing } from '../../platform/authority'
import type { Context } from '../../platform/context'
import { desksOf } from '../cases/case.relations'
import { presentProblemCard } from './problem.presenter'
import { problemPolicy } from './problems.policy'

const pageSize = 50

export async function listProblems(
  { before }: InputOf<typeof problemActions.list>,
  ctx: Context,
): Promise<OutputOf<typeof problemActions.list>> {
  const actor = await ctx.actor()
  authorize(actor, 'list', problemPolicy, nothing)
  const { command } = ctx.db
  const found = await ctx.db.collection('problems').find({
    where: {
      orgPath: command.in([...desksOf(actor)]),
      ...(before === undefined ? {} : { changedAt: command.lt(before) }),
    },
    orderBy: [['changedAt', 'desc']],
    limit: pageSize + 1,
  })
  return { problems: found.slice(0, pageSize).map(presentProblemCard), more: found.length > pageSize }
}
