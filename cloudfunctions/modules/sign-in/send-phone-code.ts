import type { InputOf, OutputOf } from '@shared/kernel/contract'
import { DomainError } from '@shared/kernel/errors'
import { localDateOf } from '@shared/kernel/local-date'
import { phoneCodeMs } from '@shared/people/lifetimes'
import { type PhoneCheck, phoneCodeLimits } from '@shared/people/phone-check'
import type { signInActions } from '@shared/people/sign-in-actions'
import { isStaff } from '@shared/people/staff-rule'
import { spendAttempt } from '../../platform/attempts'
import type { Context } from '../../platform/context'
import { DuplicateKey } from '../../platform/database-errors'
import { configuredSender } from '../../platform/sms/configured-sender'
import { withConsent } from '../cases/with-consent'
import { phoneCode, phoneCodeTag, phoneTag } from './phone-code'

/** Codes that one browser may ask for in 15 minutes, whatever phones it names. */
const mostAsked = 5

/** Sends a code to a phone, within the limits of the phone and of who asks; both hold whatever others do. */
export async function sendPhoneCode(
  { requestId, phone, consentVersion }: InputOf<typeof signInActions.sendPhoneCode>,
  ctx: Context,
): Promise<OutputOf<typeof signInActions.sendPhoneCode>> {
  const { person } = await ctx.actor()
  if (person && isStaff(person)) throw new DomainError('ALREADY_STAFF')
  await spendAttempt(ctx, `sms ${ctx.caller}`, mostAsked)
  await withConsent(ctx, consentVersion)
  const code = phoneCode(ctx, phone, requestId)
  const codeTag = phoneCodeTag(ctx, phone, code)
  const earlier = await ctx.db.collection('phoneChecks').get(phoneTag(ctx, phone))
  if (earlier?.codeTag === codeTag) return { expiresAt: earlier.expiresAt }
  const check = nextCheck(ctx, phoneTag(ctx, phone), codeTag, earlier)
  if (!(await store(ctx, check, earlier))) {
    throw new DomainError('CODE_JUST_SENT', { retryAfterMs: phoneCodeLimits.pauseMs })
  }
  if (!(await configuredSender().sendCode(phone, code))) throw new DomainError('SMS_NOT_SENT')
  return { expiresAt: check.expiresAt }
}

/** Throws `CODE_JUST_SENT` or `CODES_USED_UP`. */
function nextCheck(ctx: Context, _id: string, codeTag: string, earlier: PhoneCheck | null): PhoneCheck {
  const now = ctx.clock.now()
  const retryAfterMs = earlier ? earlier.sentAt + phoneCodeLimits.pauseMs - now : 0
  if (retryAfterMs > 0) throw new DomainError('CODE_JUST_SENT', { retryAfterMs })
  const day = localDateOf(now)
  const sentBefore = earlier?.day === day ? earlier.sentToday : 0
  if (sentBefore >= phoneCodeLimits.perDay) throw new DomainError('CODES_USED_UP')
  return { _id, codeTag, sentAt: now, expiresAt: now + phoneCodeMs, day, sentToday: sentBefore + 1 }
}

/** False when another code was sent to the phone at this very moment. */
async function store(ctx: Context, { _id, ...fields }: PhoneCheck, earlier: PhoneCheck | null): Promise<boolean> {
  const checks = ctx.db.collection('phoneChecks')
  if (earlier) return (await checks.update({ _id, sentAt: earlier.sentAt }, fields)) > 0
  try {
    await checks.insert({ _id, ...fields })
    return true
  } catch (error) {
    if (error instanceof DuplicateKey) return false
    throw error
  }
}
