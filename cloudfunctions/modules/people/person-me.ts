import type { Me } from '@shared/people/person'
import type { Context } from '../../platform/context'
import { presentMe } from './people.presenter'
import { scopeNames } from './scope-names'

/** Who the caller is; an unknown identity is a resident without a name. */
export async function personMe(_input: object, ctx: Context): Promise<Me> {
  const { person } = await ctx.actor()
  return presentMe(person, person ? await scopeNames(ctx, person.roles) : [])
}
