import type { FormView, formDeskActions } from '@shared/forms/desk-actions'
import type { InputOf } from '@shared/kernel/contract'
import type { Context } from '../../platform/context'
import { changeForm } from './change-form'

/** Takes no more answers. One that was never published stays a draft. */
export const closeForm = (input: InputOf<typeof formDeskActions.close>, ctx: Context): Promise<FormView> =>
  changeForm(ctx, 'close', 'closed', input, async ({ status }) => ({ status: status === 'draft' ? 'draft' : 'closed' }))
