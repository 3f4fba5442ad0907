import type { formDeskActions } from '@shared/forms/desk-actions'
import type { InputOf, OutputOf } from '@shared/kernel/contract'
import { authorize } from '../../platform/authority'
import type { Context } from '../../platform/context'
import { pageAfter } from '../../platform/page-after'
import { deskOf } from '../grids/desk'
import { presentFormCard } from './form.presenter'
import { formDeskPolicy } from './forms.policy'

const pageSize = 50

export async function listForms(
  { scope, after }: InputOf<typeof formDeskActions.list>,
  ctx: Context,
): Promise<OutputOf<typeof formDeskActions.list>> {
  const [actor, unit] = await Promise.all([ctx.actor(), deskOf(ctx, scope)])
  authorize(actor, 'list', formDeskPolicy, { orgPath: unit?.path ?? [], relations: [] })
  const found = await pageAfter(ctx.db, ctx.db.collection('forms'), {
    where: { orgPath: scope },
    by: 'changedAt',
    order: 'desc',
    after,
    limit: pageSize + 1,
  })
  const page = found.slice(0, pageSize)
  const last = page.at(-1)
  return {
    forms: page.map(presentFormCard),
    next: last && found.length > pageSize ? { at: last.changedAt, id: last._id } : null,
  }
}
