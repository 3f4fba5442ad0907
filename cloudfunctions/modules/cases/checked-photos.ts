import type { CasePhoto } from '@shared/cases/case-photo'
import type { HeldPart } from '@shared/cases/held-content'
import type { PhotoCheck } from '../../platform/collections'
import type { Context } from '../../platform/context'
import { openidOf } from '../../platform/safety/content-check'

/**
 * Asks for the check of photos that a resident added to a case, and says what has to be kept in mind until the answers
 * come. Asked before the case is stored, so that nobody sees a photo whose check has not begun.
 */
export async function checkedPhotos(
  ctx: Context,
  caseId: string,
  photos: readonly CasePhoto[],
): Promise<readonly HeldPart[]> {
  if (!photos.length) return []
  const at = ctx.clock.now()
  const isKnown = openidOf(ctx.caller) !== null
  const urls = isKnown ? await ctx.files.temporaryUrls(photos.map(photo => photo.fileId)) : new Map<string, string>()
  const asked = await Promise.all(
    photos.map(({ fileId }) => ctx.contentCheck.photo(urls.get(fileId) ?? '', ctx.caller)),
  )
  const checks = asked.flatMap((answer, index): PhotoCheck[] => {
    const photo = photos[index]
    return answer.kind === 'asked' && photo ? [{ _id: answer.traceId, caseId, photoId: photo.id, askedAt: at }] : []
  })
  await ctx.db.collection('photoChecks').insertMany(checks)
  return photos.map(({ id }, index): HeldPart => {
    const answer = asked[index]
    return answer?.kind === 'asked'
      ? { part: 'photo', id, state: 'checking', why: 'asked', since: at }
      : { part: 'photo', id, state: 'unchecked', why: answer?.why ?? 'unavailable', since: at }
  })
}
