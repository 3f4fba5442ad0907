import { DomainError } from '@shared/kernel/errors'
import { sessionOfIdentity } from '@shared/people/console-session'
import type { Person } from '@shared/people/person'
import { authorize, nothing } from '../../platform/authority'
import type { Context } from '../../platform/context'
import { signInPolicy } from './sign-in.policy'

/** The member of staff at the phone. A console lets no other one in: a stolen session would live on in others. */
export async function answeringPhone(ctx: Context, action: 'look' | 'confirm'): Promise<Person> {
  const actor = await ctx.actor()
  authorize(actor, action, signInPolicy, nothing)
  if (!actor.person || sessionOfIdentity(ctx.caller) !== null) throw new DomainError('NOT_ALLOWED')
  return actor.person
}
