import type { FormCard, FormView } from '@shared/forms/desk-actions'
import type { Form } from '@shared/forms/form'
import { formProblems } from '@shared/forms/form-problems'

export const presentFormCard = ({ _id, draft, orgCode, status, version, changedAt }: Form): FormCard => ({
  formId: _id,
  title: draft.title,
  orgCode,
  status,
  version,
  changedAt,
})

export const presentForm = (form: Form): FormView => ({
  ...presentFormCard(form),
  revision: form.revision,
  draft: form.draft,
  problems: [...formProblems(form.draft, form)],
  acts: form.acts.map(({ kind, at, by }) => ({ kind, at, byName: by.name })),
})
