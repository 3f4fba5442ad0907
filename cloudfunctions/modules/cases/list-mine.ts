import type { caseActions } from '@shared/cases/actions'
import type { Case } from '@shared/cases/case'
import type { InputOf, OutputOf } from '@shared/kernel/contract'
import { ownIdsOf } from '@shared/people/bind-staff'
import type { Context } from '../../platform/context'
import { ownerTagOf } from '../inbox/inbox.receiver'
import { presentCard } from './case.card'

const pageSize = 20

/** The caller's own reports, newest first; anonymous ones are found by their keyed tag. */
export async function listMine(
  { before }: InputOf<typeof caseActions.mine>,
  ctx: Context,
): Promise<OutputOf<typeof caseActions.mine>> {
  const { person } = await ctx.actor()
  if (!person) return { cases: [], more: false }
  const { command } = ctx.db
  const ids = ownIdsOf(person)
  const page = {
    ...(before === undefined ? {} : { createdAt: command.lt(before) }),
  }
  const newestFirst = { orderBy: [['createdAt', 'desc']], limit: pageSize + 1 } as const
  const [named, links] = await Promise.all([
    ctx.db.collection('cases').find({ where: { 'reporter.personId': command.in([...ids]), ...page }, ...newestFirst }),
    ctx.db
      .collection('caseLinks')
      .find({ where: { ownerTag: command.in(ids.map(id => ownerTagOf(ctx, id))), ...page }, ...newestFirst }),
  ])
  const anonymous = await casesById(
    ctx,
    links.map(link => link._id),
  )
  const found = [...named, ...anonymous].sort((a, b) => b.createdAt - a.createdAt)
  const now = ctx.clock.now()
  return {
    cases: found.slice(0, pageSize).map(each => presentCard(each, 'reporter', now, ctx)),
    more: found.length > pageSize,
  }
}

async function casesById(ctx: Context, ids: readonly string[]): Promise<readonly Case[]> {
  if (!ids.length) return []
  return ctx.db.collection('cases').find({ where: { _id: ctx.db.command.in([...ids]) }, limit: ids.length })
}
