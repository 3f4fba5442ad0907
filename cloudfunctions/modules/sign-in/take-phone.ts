import { DomainError } from '@shared/kernel/errors'
import { dayMs } from '@shared/kernel/local-date'
import { mergePeople } from '@shared/people/merge-people'
import type { Person } from '@shared/people/person'
import type { VerifiedPhone } from '@shared/people/phone-check'
import { isStaff } from '@shared/people/staff-rule'
import { carriedOver } from '@shared/push/carry-over'
import type { Context } from '../../platform/context'
import type { Transaction } from '../../platform/transaction'
import { phoneTag } from './phone-code'

/**
 * A number that nobody uses is given out again after 90 days at the earliest (电信网码号资源管理办法 practice of all
 * operators): who proved it longer ago may be somebody else, and nothing of theirs is shown.
 */
const provenMs = 90 * dayMs

/**
 * The person has proven the phone. Whoever proved it before is the same person, and the caller goes on as them: all in
 * one transaction, with a record for support. Staff are never merged: a phone in wrong hands must not open a desk.
 */
export function takePhone(ctx: Context, { _id }: Person, phone: string): Promise<Person> {
  const at = ctx.clock.now()
  const verified: VerifiedPhone = { _id: phoneTag(ctx, phone), personId: _id, at }
  return ctx.db.transaction(async tx => {
    const caller = await tx.get('people', _id)
    if (!caller) throw new DomainError('CHANGED_MEANWHILE')
    const holder = await holderOf(tx, verified)
    const proven = { phone, phoneCheckedAt: at }
    if (!holder || holder._id === caller._id) {
      await tx.put('verifiedPhones', verified)
      await tx.put('people', { ...caller, ...proven })
      return { ...caller, ...proven }
    }
    if (isStaff(holder) || holder.leftAt !== null) throw new DomainError('PHONE_OF_STAFF')
    const { kept, gone } = mergePeople({ ...holder, ...proven }, caller, at)
    await tx.put('people', gone)
    await tx.put('people', kept)
    await tx.put('verifiedPhones', { ...verified, personId: kept._id })
    const contact = await tx.get('pushContacts', gone._id)
    if (contact) {
      await tx.put('pushContacts', carriedOver(await tx.get('pushContacts', kept._id), contact, kept._id))
    }
    await tx.create('identityMerges', { _id: `${gone._id}:${at}`, kept: kept._id, gone: gone._id, at, undoneAt: null })
    return kept
  })
}

/** Who proved the phone lately, as whom they live on now. */
async function holderOf(tx: Transaction, { _id, at }: VerifiedPhone): Promise<Person | null> {
  const known = await tx.get('verifiedPhones', _id)
  let holder = known && at - known.at < provenMs ? await tx.get('people', known.personId) : null
  while (holder?.mergedInto) holder = await tx.get('people', holder.mergedInto.personId)
  return holder
}
