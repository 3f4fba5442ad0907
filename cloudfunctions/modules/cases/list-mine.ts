import type { caseActions } from '@shared/cases/actions'
import type { Case } from '@shared/cases/case'
import type { InputOf, OutputOf } from '@shared/kernel/contract'
import { ownIdsOf } from '@shared/people/bind-staff'
import type { Context } from '../../platform/context'
import { pageAfter } from '../../platform/page-after'
import { ownerTagOf } from '../inbox/inbox.receiver'
import { presentCard } from './case.card'

const pageSize = 20

/** The caller's own reports, newest first; anonymous ones are found by their keyed tag. */
export async function listMine(
  { after }: InputOf<typeof caseActions.mine>,
  ctx: Context,
): Promise<OutputOf<typeof caseActions.mine>> {
  const { person } = await ctx.actor()
  if (!person) return { cases: [], next: null }
  const { db } = ctx
  const ids = ownIdsOf(person)
  const newestFirst = {
    by: 'createdAt',
    order: 'desc',
    after: after && { at: after.createdAt, id: after.id },
    limit: pageSize + 1,
  } as const
  const ofPerson = { 'reporter.personId': db.command.in([...ids]) }
  const ofTags = { ownerTag: db.command.in(ids.map(id => ownerTagOf(ctx, id))) }
  const [named, links] = await Promise.all([
    pageAfter(db, db.collection('cases'), { where: ofPerson, ...newestFirst }),
    pageAfter(db, db.collection('caseLinks'), { where: ofTags, ...newestFirst }),
  ])
  const anonymous = await casesById(
    ctx,
    links.map(link => link._id),
  )
  const found = [...named, ...anonymous].sort((a, b) => b.createdAt - a.createdAt || (a._id < b._id ? 1 : -1))
  const page = found.slice(0, pageSize)
  const last = page.at(-1)
  const now = ctx.clock.now()
  return {
    cases: page.map(each => presentCard(each, 'reporter', now, ctx)),
    next: last && found.length > pageSize ? { createdAt: last.createdAt, id: last._id } : null,
  }
}

async function casesById(ctx: Context, ids: readonly string[]): Promise<readonly Case[]> {
  if (!ids.length) return []
  return ctx.db.collection('cases').find({ where: { _id: ctx.db.command.in([...ids]) }, limit: ids.length })
}
