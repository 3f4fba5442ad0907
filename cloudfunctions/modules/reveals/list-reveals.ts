import type { InputOf, OutputOf } from '@shared/kernel/contract'
import { ownIdsOf } from '@shared/people/bind-staff'
import type { OwnReveal, revealActions } from '@shared/reveals/actions'
import type { ContactReveal } from '@shared/reveals/contact-reveal'
import { authorize } from '../../platform/authority'
import type { Context } from '../../platform/context'
import type { Where } from '../../platform/database'
import { type PageEnd, pageAfter } from '../../platform/page-after'
import { deskOf } from '../grids/desk'
import { revealPolicy } from './reveals.policy'

const pageSize = 30

/** Who looked at phones in cases of a node and below; whose they are stays masked. */
export async function listReveals(
  { scope, after }: InputOf<typeof revealActions.list>,
  ctx: Context,
): Promise<OutputOf<typeof revealActions.list>> {
  const [actor, unit] = await Promise.all([ctx.actor(), deskOf(ctx, scope)])
  authorize(actor, 'list', revealPolicy, { orgPath: unit?.path ?? [], relations: [] })
  const { page, next } = await pageOf(ctx, { orgPath: scope }, after)
  return {
    rows: page.map(each => ({ ...present(each), nameMasked: each.nameMasked, phoneMasked: each.phoneMasked })),
    next,
  }
}

/** Who looked at the caller's phone, whatever id they were known by then. */
export async function listOwnReveals(
  { after }: InputOf<typeof revealActions.mine>,
  ctx: Context,
): Promise<OutputOf<typeof revealActions.mine>> {
  const { person } = await ctx.actor()
  if (!person) return { rows: [], next: null }
  const { page, next } = await pageOf(ctx, { reporterId: ctx.db.command.in([...ownIdsOf(person)]) }, after)
  return { rows: page.map(present), next }
}

async function pageOf({ db }: Context, where: Where, after: PageEnd | undefined) {
  const limit = pageSize + 1
  const found = await pageAfter(db, db.collection('contactReveals'), { where, by: 'at', order: 'desc', after, limit })
  const page = found.slice(0, pageSize)
  const last = page.at(-1)
  return { page, next: last && found.length > pageSize ? { at: last.at, id: last._id } : null }
}

const present = ({ _id: id, caseId, caseNo, at, by, reason }: ContactReveal): OwnReveal => ({
  id,
  caseId,
  caseNo,
  at,
  byName: by.name,
  reason,
})
