import type { Case } from '@shared/cases/case'
import type { Context } from '../../platform/context'
import type { Receiver } from '../inbox/inbox.receiver'
import { tellPerson } from './case.notices'

/** More than an environment has. */
const mostSupervisors = 1000

/** Who waits for the reply: the supervisor who ordered it; for an order of the sweep, all who supervise the place. */
export async function supervisorsOf(ctx: Context, current: Case): Promise<readonly Receiver[]> {
  const ordered = current.events.findLast(event => event.kind === 'supervised')
  if (ordered?.actor.kind === 'staff') return [tellPerson(ordered.actor.personId)]
  const people = await ctx.db.collection('people').find({
    where: { 'roles.role': 'supervisor', leftAt: null },
    fields: ['_id', 'roles'],
    limit: mostSupervisors,
  })
  return people
    .filter(({ roles }) => roles.some(held => held.role === 'supervisor' && current.orgPath.includes(held.scope)))
    .map(each => tellPerson(each._id))
}
