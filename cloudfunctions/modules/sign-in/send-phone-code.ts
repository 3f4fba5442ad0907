import type { InputOf, OutputOf } from '@shared/kernel/contract'
import { DomainError } from '@shared/kernel/errors'
import { dayMs, localDateOf } from '@shared/kernel/local-date'
import { phoneCodeMs } from '@shared/people/lifetimes'
import { type PhoneCheck, phoneCodeLimits } from '@shared/people/phone-check'
import type { signInActions } from '@shared/people/sign-in-actions'
import { isStaff } from '@shared/people/staff-rule'
import { countAttempt, forgiveAttempt, spendAttempt } from '../../platform/attempts'
import type { Context } from '../../platform/context'
import { DuplicateKey } from '../../platform/database-errors'
import { configuredSender } from '../../platform/sms/configured-sender'
import { withConsent } from '../cases/with-consent'
import { phoneCheckId, phoneCode, phoneCodeTag } from './phone-code'

/** Codes that one browser may ask for in 15 minutes, whatever phones it names. */
const mostAsked = 5

/** Sends a code to a phone, within the limits of who asks and of the phone. One that was not sent counts for nothing. */
export async function sendPhoneCode(
  { requestId, phone, consentVersion }: InputOf<typeof signInActions.sendPhoneCode>,
  ctx: Context,
): Promise<OutputOf<typeof signInActions.sendPhoneCode>> {
  const { person } = await ctx.actor()
  if (person && isStaff(person)) throw new DomainError('ALREADY_STAFF')
  await withConsent(ctx, consentVersion)
  const code = phoneCode(ctx, phone, requestId)
  const codeTag = phoneCodeTag(ctx, phone, code)
  const earlier = await ctx.db.collection('phoneChecks').get(phoneCheckId(ctx, phone))
  if (earlier?.codeTag === codeTag) return { expiresAt: earlier.expiresAt }
  const check = nextCheck(ctx, phoneCheckId(ctx, phone), codeTag, earlier)
  await spendTries(ctx, phone)
  if (!(await store(ctx, check, earlier))) {
    await forgiveTries(ctx, phone)
    throw new DomainError('CODE_JUST_SENT', { retryAfterMs: phoneCodeLimits.pauseMs })
  }
  let isSent = false
  try {
    isSent = await configuredSender().sendCode(phone, code)
  } finally {
    if (!isSent) await takeBack(ctx, phone, check, earlier)
  }
  if (!isSent) throw new DomainError('SMS_NOT_SENT')
  return { expiresAt: check.expiresAt }
}

const byCaller = ({ caller }: Context): string => `sms ${caller}`
const ofPhone = (phone: string): string => `sms to ${phone}`

/** Throws `TOO_MANY_TRIES` for who asks, `CODES_USED_UP` for the phone. */
async function spendTries(ctx: Context, phone: string): Promise<void> {
  await spendAttempt(ctx, byCaller(ctx), mostAsked)
  if ((await countAttempt(ctx, ofPhone(phone), phoneCodeLimits.perDayOfAll, dayMs)) === 0) return
  await forgiveAttempt(ctx, byCaller(ctx))
  throw new DomainError('CODES_USED_UP')
}

async function forgiveTries(ctx: Context, phone: string): Promise<void> {
  await forgiveAttempt(ctx, byCaller(ctx))
  await forgiveAttempt(ctx, ofPhone(phone))
}

/** As if it had not been asked for: the next try is at once, and the code before it counts again. */
async function takeBack(ctx: Context, phone: string, { _id, sentAt }: PhoneCheck, earlier: PhoneCheck | null) {
  const { _id: _, ...before } = earlier ?? { _id, codeTag: '', sentAt: 0, expiresAt: 0, day: '', sentToday: 0 }
  await ctx.db.collection('phoneChecks').update({ _id, sentAt }, before)
  await forgiveTries(ctx, phone)
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

/** False when another code was sent to the same caller at this very moment. */
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
