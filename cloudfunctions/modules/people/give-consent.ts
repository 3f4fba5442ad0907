import type { InputOf } from '@shared/kernel/contract'
import type { peopleActions } from '@shared/people/actions'
import type { Me } from '@shared/people/person'
import type { Context } from '../../platform/context'
import { recordConsent } from './known-resident'
import { presentMe } from './people.presenter'
import { scopeNames } from './scope-names'

/** Records consent; the same consent again changes nothing. */
export async function giveConsent(
  { purpose, version }: InputOf<typeof peopleActions.consent>,
  ctx: Context,
): Promise<Me> {
  const person = await recordConsent(ctx, { purpose, version })
  return presentMe(person, await scopeNames(ctx, person.roles))
}
