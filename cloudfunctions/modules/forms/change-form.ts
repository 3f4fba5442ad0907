import type { FormView } from '@shared/forms/desk-actions'
import type { Form, FormAct } from '@shared/forms/form'
import { DomainError } from '@shared/kernel/errors'
import type { Instant } from '@shared/kernel/local-date'
import type { Context } from '../../platform/context'
import type { Transaction } from '../../platform/transaction'
import { presentForm } from './form.presenter'
import { byPerson, seenForm } from './seen-form'

/** So many acts back a retry is known as one. */
const mostActs = 50

interface Asked {
  readonly requestId: string
  readonly formId: string
  readonly seenRevision: number
}

type Work = (
  form: Form,
  tx: Transaction,
  at: Instant,
) => Promise<Partial<Pick<Form, 'draft' | 'status' | 'version' | 'kinds'>>>

/**
 * Changes a form on the revision that its editor saw; the same request again changes nothing. Of two editors at once the
 * second is told (`CHANGED_MEANWHILE`).
 */
export async function changeForm(
  ctx: Context,
  action: 'saveDraft' | 'publish' | 'close',
  kind: FormAct['kind'],
  { requestId, formId, seenRevision }: Asked,
  work: Work,
): Promise<FormView> {
  const { person } = await seenForm(ctx, formId, action)
  const at = ctx.clock.now()
  const changed = await ctx.db.transaction(async tx => {
    const form = await tx.get('forms', formId)
    if (!form) throw new DomainError('NOT_ALLOWED')
    if (form.acts.some(act => act.requestId === requestId)) return form
    if (form.revision !== seenRevision) throw new DomainError('CHANGED_MEANWHILE')
    const acts = [...form.acts, { requestId, kind, at, by: byPerson(person) }].slice(-mostActs)
    const next: Form = { ...form, ...(await work(form, tx, at)), revision: form.revision + 1, changedAt: at, acts }
    await tx.put('forms', next)
    return next
  })
  return presentForm(changed)
}
