import type { FormView, formDeskActions } from '@shared/forms/desk-actions'
import type { InputOf } from '@shared/kernel/contract'
import type { Context } from '../../platform/context'
import { presentForm } from './form.presenter'
import { seenForm } from './seen-form'

export const getForm = async ({ formId }: InputOf<typeof formDeskActions.get>, ctx: Context): Promise<FormView> =>
  presentForm((await seenForm(ctx, formId, 'get')).form)
