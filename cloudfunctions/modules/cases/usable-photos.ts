import type { PhotoInput } from '@shared/cases/case-inputs'
import type { CasePhoto, PhotoStage } from '@shared/cases/case-photo'
import { DomainError } from '@shared/kernel/errors'
import type { Context } from '../../platform/context'

/**
 * Photos as a case keeps them. A file must exist and carry the photo's own id in its name: the id is random and known
 * to its uploader only, so nobody attaches (and thereby opens) somebody else's picture. Throws `PHOTO_UNUSABLE`.
 */
export async function usablePhotos(
  ctx: Context,
  photos: readonly PhotoInput[],
  allowedStages: readonly PhotoStage[],
): Promise<readonly CasePhoto[]> {
  if (!photos.length) return []
  const urls = await ctx.files.temporaryUrls(photos.map(photo => photo.fileId))
  const isUsable = (photo: PhotoInput) =>
    allowedStages.includes(photo.stage) && isNamedAfter(photo) && urls.has(photo.fileId)
  const ids = new Set(photos.map(photo => photo.id))
  if (ids.size !== photos.length || !photos.every(isUsable)) throw new DomainError('PHOTO_UNUSABLE')
  return photos.map(photo => ({ ...photo, at: ctx.clock.now() }))
}

const isNamedAfter = ({ id, fileId }: PhotoInput): boolean => fileId.split('/').at(-1)?.split('.')[0] === id
