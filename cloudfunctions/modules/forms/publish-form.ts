import type { FormView, formDeskActions } from '@shared/forms/desk-actions'
import { type Form, versionId } from '@shared/forms/form'
import { formProblems } from '@shared/forms/form-problems'
import type { InputOf } from '@shared/kernel/contract'
import { DomainError } from '@shared/kernel/errors'
import type { Context } from '../../platform/context'
import { changeForm } from './change-form'

/** The draft becomes the next version. Throws `INPUT_INVALID` with the places of the draft that do not hold together. */
export const publishForm = (input: InputOf<typeof formDeskActions.publish>, ctx: Context): Promise<FormView> =>
  changeForm(ctx, 'publish', 'published', input, async (form, tx, at) => {
    requireSound(form)
    const { _id: formId, draft } = form
    const version = form.version + 1
    await tx.create('formVersions', {
      _id: versionId(formId, version),
      formId,
      version,
      content: draft,
      publishedAt: at,
    })
    const asked = Object.fromEntries(draft.questions.map(({ id, kind }) => [id, kind]))
    return { status: 'open', version, kinds: { ...form.kinds, ...asked } }
  })

function requireSound(form: Form): void {
  const problems = formProblems(form.draft, form)
  const fields = problems.slice(0, 20).map(({ path, rule }) => ({ path: `draft.${path}`, rule }))
  if (fields.length) throw new DomainError('INPUT_INVALID', { fields })
}
