import { maskName } from '@shared/cases/mask'
import type { InputOf, OutputOf } from '@shared/kernel/contract'
import { DomainError } from '@shared/kernel/errors'
import type { staffActions } from '@shared/people/staff-actions'
import type { Context } from '../../platform/context'
import { changeContact } from '../push/push-contact'
import { staffScene } from './staff-person'

/** Records, or with null ends, under which account of the office's WeCom messages reach somebody. */
export async function setWecom(
  { personId, wecomId }: InputOf<typeof staffActions.setWecom>,
  ctx: Context,
): Promise<OutputOf<typeof staffActions.setWecom>> {
  const { staff } = await staffScene(ctx, 'setWecom', personId)
  if (staff.leftAt !== null) throw new DomainError('NOT_FOUND')
  if (wecomId !== null && (await isTaken(ctx, wecomId, personId))) throw new DomainError('WECOM_TAKEN')
  await changeContact(ctx, personId, contact => (contact.wecomId === wecomId ? contact : { ...contact, wecomId }))
  return { wecomMasked: wecomId && maskName(wecomId) }
}

/** An account is one person's: messages of two people on one phone would be read by the wrong one. */
async function isTaken({ db }: Context, wecomId: string, personId: string): Promise<boolean> {
  const holders = await db.collection('pushContacts').find({ where: { wecomId }, fields: ['_id'], limit: 2 })
  return holders.some(each => each._id !== personId)
}
