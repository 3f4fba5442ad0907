import type { formActions } from '@shared/forms/actions'
import { type Form, type FormVersion, versionId } from '@shared/forms/form'
import type { InputOf, OutputOf } from '@shared/kernel/contract'
import { DomainError } from '@shared/kernel/errors'
import { purposeWords } from '@shared/messages/form-words'
import { consentVersions } from '@shared/people/consent-text'
import { authorize, nothing } from '../../platform/authority'
import type { Context } from '../../platform/context'
import { hasConsent } from '../people/known-resident'
import { formPolicy } from './forms.policy'
import { answeredBefore } from './own-answers'

/** The form that residents fill in. Throws `NOT_FOUND` for a draft too, `FORM_CLOSED`. */
export async function openForm(
  { formId }: InputOf<typeof formActions.open>,
  ctx: Context,
): Promise<OutputOf<typeof formActions.open>> {
  const actor = await ctx.actor()
  authorize(actor, 'open', formPolicy, nothing)
  const form = await openedForm(ctx, formId)
  const { version, content } = await publishedVersion(ctx, form._id, form.version)
  const consent = { purpose: content.purpose, version: consentVersions[content.purpose] }
  return {
    formId,
    version,
    content,
    consent: { ...consent, text: purposeWords[content.purpose], given: hasConsent(actor.person, consent) },
    answered: actor.person !== null && (await answeredBefore(ctx, formId, actor.person)) !== null,
  }
}

export async function openedForm({ db }: Pick<Context, 'db'>, formId: string): Promise<Form> {
  const form = await db.collection('forms').get(formId)
  if (!form || form.status === 'draft') throw new DomainError('NOT_FOUND')
  if (form.status !== 'open') throw new DomainError('FORM_CLOSED')
  return form
}

export async function publishedVersion(
  { db }: Pick<Context, 'db'>,
  formId: string,
  version: number,
): Promise<FormVersion> {
  const found = await db.collection('formVersions').get(versionId(formId, version))
  if (!found) throw new DomainError('NOT_FOUND')
  return found
}
