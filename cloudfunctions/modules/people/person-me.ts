import { ownIdsOf } from '@shared/people/bind-staff'
import type { Me } from '@shared/people/person'
import type { Context } from '../../platform/context'
import { blockedUntil } from '../limits/blocked-until'
import { presentMe } from './people.presenter'
import { scopeNames } from './scope-names'

/**
 * Who the caller is; an unknown identity is a resident without a name. Who may not report for a while learns it here,
 * before having written anything.
 */
export async function personMe(_input: object, ctx: Context): Promise<Me> {
  const { person } = await ctx.actor()
  if (!person) return presentMe(null, [])
  const until = blockedUntil(ctx, ownIdsOf(person))
  const me = presentMe(person, await scopeNames(ctx, person.roles))
  return until === null ? me : { ...me, blockedUntil: until }
}
