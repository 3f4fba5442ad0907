import type { InputOf } from '@shared/kernel/contract'
import { DomainError } from '@shared/kernel/errors'
import type { Me } from '@shared/people/person'
import { phoneCodeLimits } from '@shared/people/phone-check'
import type { signInActions } from '@shared/people/sign-in-actions'
import { isStaff } from '@shared/people/staff-rule'
import { countAttempt } from '../../platform/attempts'
import type { Context } from '../../platform/context'
import { presentMe } from '../people/people.presenter'
import { phoneCheckId, phoneCodeTag } from './phone-code'
import { takePhone } from './take-phone'

/**
 * Proves a phone. The code is bound to phone and caller and counts for five minutes; the same caller may send it again,
 * as after a lost answer, and finds what is so already.
 */
export async function checkPhone({ phone, code }: InputOf<typeof signInActions.checkPhone>, ctx: Context): Promise<Me> {
  const { person } = await ctx.actor()
  if (person && isStaff(person)) throw new DomainError('ALREADY_STAFF')
  if (!person || !(await isRight(ctx, phone, code))) throw new DomainError('PHONE_CODE_WRONG')
  return presentMe(await takePhone(ctx, person, phone), [])
}

/** Five wrong ones end a code. */
async function isRight(ctx: Context, phone: string, code: string): Promise<boolean> {
  const sent = await ctx.db.collection('phoneChecks').get(phoneCheckId(ctx, phone))
  if (!sent || sent.expiresAt <= ctx.clock.now()) return false
  const isTooMany = (await countAttempt(ctx, `phone code ${sent._id} ${sent.sentAt}`, phoneCodeLimits.wrong)) > 0
  return !isTooMany && ctx.secrets.sameTag(sent.codeTag, phoneCodeTag(ctx, phone, code))
}
