import type { counterActions } from '@shared/campaigns/counter-actions'
import type { Outlet } from '@shared/campaigns/outlet'
import { isOpenAt } from '@shared/campaigns/voucher'
import { DomainError } from '@shared/kernel/errors'
import type { Person } from '@shared/people/person'
import { authorize } from '../../platform/authority'
import type { Context } from '../../platform/context'
import { counterPolicy } from './counter.policy'

interface AtOutlet {
  readonly outlet: Outlet
  readonly person: Person
}

/** An outlet and who of its staff asks. Whoever is not of its staff is told nothing about it. */
export async function atOutlet(ctx: Context, act: keyof typeof counterActions, outletId: string): Promise<AtOutlet> {
  const [actor, outlet] = await Promise.all([ctx.actor(), ctx.db.collection('outlets').get(outletId)])
  const { person } = actor
  const isStaff = person !== null && outlet?.active === true && outlet.staffIds.includes(person._id)
  authorize(actor, act, counterPolicy, {
    orgPath: outlet?.orgPath ?? [],
    relations: isStaff ? ['outletStaff'] : [],
  })
  if (!outlet || !person) throw new DomainError('NOT_FOUND')
  return { outlet, person }
}

/** The same, within the hours of the outlet. Throws `OUTLET_CLOSED`. */
export async function atOpenOutlet(
  ctx: Context,
  act: keyof typeof counterActions,
  outletId: string,
): Promise<AtOutlet> {
  const found = await atOutlet(ctx, act, outletId)
  if (!isOpenAt(found.outlet, ctx.clock.now())) throw new DomainError('OUTLET_CLOSED')
  return found
}
