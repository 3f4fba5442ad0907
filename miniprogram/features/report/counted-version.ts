import { caseActions } from '@shared/cases/actions'
import type { CaseDetail } from '@shared/cases/case-views'
import { maskPhone } from '@shared/cases/mask'
import { versionDifferences } from '@shared/cases/version-differences'
import { call } from '@/platform/cloud/call'
import type { Submission } from './submission'

export const changedParts = ['text', 'photos', 'anonymous', 'phone', 'category', 'place'] as const
export type ChangedPart = (typeof changedParts)[number]

/**
 * What of a submission the stored case does not have. The phone comes back masked, or not at all from an anonymous case.
 */
export function notCounted(given: Submission, stored: CaseDetail): readonly ChangedPart[] {
  const bothNamed = !given.anonymous && !stored.reporter.anonymous
  const differs: Record<ChangedPart, boolean> = {
    ...versionDifferences(given, stored),
    anonymous: stored.reporter.anonymous !== given.anonymous,
    phone: bothNamed && stored.reporter.phoneMasked !== (given.phone === null ? null : maskPhone(given.phone)),
  }
  return changedParts.filter(part => differs[part])
}

/** Whether the phone of this version may be named as the one that will be called. */
export const phoneCounts = (parts: readonly ChangedPart[] | null): boolean =>
  parts !== null && !parts.includes('phone') && !parts.includes('anonymous')

/** What does not count, asked of the cloud; null when it could not be found out. */
export async function askWhatCounted(caseId: string, given: Submission): Promise<readonly ChangedPart[] | null> {
  const stored = await call(caseActions.get, { caseId }).catch(() => null)
  return stored && notCounted(given, stored)
}
