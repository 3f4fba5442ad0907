import type { FormView, formDeskActions } from '@shared/forms/desk-actions'
import type { Form } from '@shared/forms/form'
import type { InputOf } from '@shared/kernel/contract'
import { DomainError } from '@shared/kernel/errors'
import { authorize } from '../../platform/authority'
import type { Context } from '../../platform/context'
import { DuplicateKey } from '../../platform/database-errors'
import { deskOf } from '../grids/desk'
import { changeForm } from './change-form'
import { presentForm } from './form.presenter'
import { formDeskPolicy } from './forms.policy'
import { byPerson } from './seen-form'

type Input = InputOf<typeof formDeskActions.saveDraft>

/** A draft may be wrong in itself; only publishing asks that it holds together. */
export async function saveDraft({ requestId, into, content }: Input, ctx: Context): Promise<FormView> {
  if ('scope' in into) return presentForm(await createForm(ctx, requestId, into.scope, content))
  return changeForm(ctx, 'saveDraft', 'saved', { requestId, ...into }, async () => ({ draft: content }))
}

async function createForm(ctx: Context, requestId: string, scope: string, draft: Input['content']): Promise<Form> {
  const [actor, unit] = await Promise.all([ctx.actor(), deskOf(ctx, scope)])
  authorize(actor, 'saveDraft', formDeskPolicy, { orgPath: unit?.path ?? [], relations: [] })
  if (!unit || !actor.person) throw new DomainError('NOT_ALLOWED')
  const at = ctx.clock.now()
  const by = byPerson(actor.person)
  const form: Form = {
    _id: requestId,
    revision: 1,
    orgCode: scope,
    orgPath: unit.path,
    status: 'draft',
    version: 0,
    draft,
    kinds: {},
    changedAt: at,
    acts: [{ requestId, kind: 'created', at, by }],
  }
  try {
    await ctx.db.collection('forms').insert(form)
    return form
  } catch (error) {
    const stored = error instanceof DuplicateKey ? await ctx.db.collection('forms').get(requestId) : null
    if (!stored) throw error
    if (stored.acts[0]?.by.personId !== by.personId) throw new DomainError('NOT_ALLOWED')
    return stored
  }
}
