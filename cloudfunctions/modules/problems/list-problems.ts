import type { InputOf, OutputOf } from '@shared/kernel/contract'
import type { problemActions } from '@shared/problems/actions'
import { authorize, nothing } from '../../platform/authority'
import type { Context } from '../../platform/context'
import { pageAfter } from '../../platform/page-after'
import { desksOf } from '../cases/case.relations'
import { presentProblemCard } from './problem.presenter'
import { problemPolicy } from './problems.policy'

const pageSize = 50

export async function listProblems(
  { after }: InputOf<typeof problemActions.list>,
  ctx: Context,
): Promise<OutputOf<typeof problemActions.list>> {
  const actor = await ctx.actor()
  authorize(actor, 'list', problemPolicy, nothing)
  const { db } = ctx
  const found = await pageAfter(db, db.collection('problems'), {
    where: { orgPath: db.command.in([...desksOf(actor)]) },
    by: 'changedAt',
    order: 'desc',
    after: after && { at: after.changedAt, id: after.id },
    limit: pageSize + 1,
  })
  const page = found.slice(0, pageSize)
  const last = page.at(-1)
  return {
    rows: page.map(presentProblemCard),
    next: last && found.length > pageSize ? { changedAt: last.changedAt, id: last._id } : null,
  }
}
