import { caseActions } from '@shared/cases/actions'
import type { CaseDetail } from '@shared/cases/case-views'
import { maskPhone } from '@shared/cases/mask'
import { call } from '@/platform/cloud/call'
import type { Submission } from './submission'

export const changedParts = ['text', 'photos', 'anonymous', 'phone', 'category', 'place'] as const
export type ChangedPart = (typeof changedParts)[number]

/**
 * What of a submission the stored case does not have: an earlier try with the same id counts, whatever was changed after it.
 * The phone comes back masked, or not at all from an anonymous case; a place without words of its own is not compared.
 */
export function notCounted(given: Submission, stored: CaseDetail): readonly ChangedPart[] {
  const bothNamed = !given.anonymous && !stored.reporter.anonymous
  const storedPhotos = new Set(stored.photos.map(photo => photo.id))
  const differs: Record<ChangedPart, boolean> = {
    text: stored.text !== given.text,
    photos: given.photos.length !== storedPhotos.size || given.photos.some(photo => !storedPhotos.has(photo.id)),
    anonymous: stored.reporter.anonymous !== given.anonymous,
    phone: bothNamed && stored.reporter.phoneMasked !== (given.phone === null ? null : maskPhone(given.phone)),
    category: stored.category.id !== given.categoryId,
    place: given.place.label !== null && stored.place.label !== given.place.label,
  }
  return changedParts.filter(part => differs[part])
}

/** Whether the phone of this version may be named as the one that will be called. */
export const phoneCounts = (parts: readonly ChangedPart[] | null): boolean =>
  parts !== null && !parts.includes('phone') && !parts.includes('anonymous')

/** What does not count, asked of the cloud; null when it could not be found out. */
export async function askWhatCounted(caseId: string, given: Submission): Promise<readonly ChangedPart[] | null> {
  try {
    return notCounted(given, await call(caseActions.get, { caseId }))
  } catch {
    return null
  }
}
