import type { formDeskActions } from '@shared/forms/desk-actions'
import type { Form, FormAct, FormVersion } from '@shared/forms/form'
import { DomainError } from '@shared/kernel/errors'
import type { Person } from '@shared/people/person'
import { authorize } from '../../platform/authority'
import type { Context } from '../../platform/context'
import { formDeskPolicy } from './forms.policy'

/** More than any form has. */
const mostVersions = 1000

/** A form on which the caller may do this, and who they are. Throws `NOT_ALLOWED`, for one that does not exist too. */
export async function seenForm(
  ctx: Context,
  formId: string,
  action: keyof typeof formDeskActions,
): Promise<{ form: Form; person: Person }> {
  const [actor, form] = await Promise.all([ctx.actor(), ctx.db.collection('forms').get(formId)])
  authorize(actor, action, formDeskPolicy, { orgPath: form?.orgPath ?? [], relations: [] })
  if (!form || !actor.person) throw new DomainError('NOT_ALLOWED')
  return { form, person: actor.person }
}

export const versionsOf = ({ db }: Pick<Context, 'db'>, formId: string): Promise<readonly FormVersion[]> =>
  db.collection('formVersions').find({ where: { formId }, orderBy: [['version', 'asc']], limit: mostVersions })

export const byPerson = ({ _id: personId, name }: Person): FormAct['by'] => ({ personId, name })
