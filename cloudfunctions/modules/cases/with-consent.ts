import { DomainError } from '@shared/kernel/errors'
import { reportConsentVersion } from '@shared/people/consent-text'
import type { Person } from '@shared/people/person'
import type { Context } from '../../platform/context'
import { hasConsent, recordConsent } from '../people/known-resident'

/** The caller as a known person, or `CONSENT_REQUIRED` when neither this call nor an earlier one gave consent. */
export async function withConsent(ctx: Context, givenVersion: string): Promise<Person> {
  const consent = { purpose: 'report', version: reportConsentVersion } as const
  const { person } = await ctx.actor()
  if (person && hasConsent(person, consent)) return person
  if (givenVersion !== reportConsentVersion) throw new DomainError('CONSENT_REQUIRED')
  return recordConsent(ctx, consent)
}
