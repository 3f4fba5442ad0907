import type { CaseStatus } from '@shared/cases/case-status'
import type { DeskListName } from '@shared/cases/desk-lists'
import type { OrgUnit } from '@shared/grids/grid'
import { DomainError } from '@shared/kernel/errors'
import { authorize } from '../../platform/authority'
import type { Context } from '../../platform/context'
import type { Where } from '../../platform/database'
import { deskOf } from '../grids/desk'
import { type CaseAction, casePolicy } from './case.policy'

/** Which cases are on which list of the desk of a node; each is found by an index. */
export const deskListWhere: Record<DeskListName, (ctx: Context, unit: OrgUnit) => Where> = {
  toAccept: (ctx, { code }) => heldBy(ctx, [code], ['dispatched', 'sentBack']),
  // Whoever at the desk accepted it is responsible in person.
  toHandle: (ctx, { code, desk }) => heldBy(ctx, [code, ...desk.personIds], ['handling', 'waiting']),
  toTell: (_ctx, { code: orgPath }) => ({ orgPath, status: 'telling' }),
  toVerify: (_ctx, { code: orgPath }) => ({ orgPath, status: 'answered', rating: null }),
  toDecide: (ctx, { code }) => heldBy(ctx, [code], ['deciding']),
  toLookAt: ({ db }, { code: orgPath }) => ({
    orgPath,
    'safety.waitingSince': db.command.gt(0),
    status: db.command.neq('archived'),
  }),
}

/** Cases that somebody or a desk is responsible for. */
export const heldBy = ({ db }: Context, ids: readonly string[], statuses: readonly CaseStatus[]): Where => ({
  'assignee.id': db.command.in([...ids]),
  status: db.command.in([...statuses]),
})

/** The node whose desk the caller may look over. Throws `NOT_ALLOWED`, for a node that does not exist too. */
export async function deskInView(ctx: Context, scope: string, action: CaseAction): Promise<OrgUnit> {
  const [actor, unit] = await Promise.all([ctx.actor(), deskOf(ctx, scope)])
  authorize(actor, action, casePolicy, { orgPath: unit?.path ?? [], relations: [] })
  if (!unit) throw new DomainError('NOT_ALLOWED')
  return unit
}
