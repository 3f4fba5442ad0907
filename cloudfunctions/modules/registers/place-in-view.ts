import type { Grid, OrgUnit } from '@shared/grids/grid'
import { DomainError } from '@shared/kernel/errors'
import type { registerActions } from '@shared/registers/actions'
import { authorize } from '../../platform/authority'
import type { Context } from '../../platform/context'
import { deskOf } from '../grids/desk'
import { gridByCode } from '../grids/grid-by-code'
import { registerPolicy } from './register.policy'

/** The node or grid whose cases the caller may list. Throws `NOT_ALLOWED`, for one that does not exist too. */
export async function placeInView(
  ctx: Context,
  code: string,
  action: keyof typeof registerActions,
): Promise<OrgUnit | Grid> {
  const [actor, unit, grid] = await Promise.all([ctx.actor(), deskOf(ctx, code), gridByCode(ctx, code)])
  const place = unit ?? grid
  authorize(actor, action, registerPolicy, { orgPath: place?.path ?? [], relations: [] })
  if (!place) throw new DomainError('NOT_ALLOWED')
  return place
}
