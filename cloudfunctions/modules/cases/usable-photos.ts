import { createHash } from 'node:crypto'
import type { PhotoInput } from '@shared/cases/case-inputs'
import type { CasePhoto, PhotoStage } from '@shared/cases/case-photo'
import { DomainError } from '@shared/kernel/errors'
import { stripMetadata } from '@shared/photos/strip-metadata'
import type { Context } from '../../platform/context'
import { eachOf } from '../../platform/each-of'
import { loggableDefect } from '../../platform/logger'

/** Photos as a case keeps them, and how to be rid of the uploads that they were made from. */
export interface UsablePhotos {
  readonly photos: readonly CasePhoto[]
  /** To be called once the case is stored. A failure is logged only: the photos are safe. */
  readonly dropUploads: () => Promise<void>
}

/** The most that WeChat checks (mediaCheckAsync v2). */
const mostBytes = 10 * 1024 * 1024
/** Of 10 MB each, in a function of 256 MB. */
const atOnce = 3

/**
 * Takes uploaded photos over (docs/adr/0013): without position, time and device, and owned by the functions, under a
 * name that leads neither to the uploader nor to the upload. The name follows from the picture, so nobody can put
 * another in its place once it was checked. A file must exist and carry the photo's own id in its name: the id is random
 * and known to its uploader only, so nobody attaches (and thereby opens) somebody else's picture. Throws
 * `PHOTO_UNUSABLE`.
 */
export async function usablePhotos(
  ctx: Context,
  requestId: string,
  photos: readonly PhotoInput[],
  allowedStages: readonly PhotoStage[],
): Promise<UsablePhotos> {
  const isUsable = (photo: PhotoInput) => allowedStages.includes(photo.stage) && isNamedAfter(photo)
  const ids = new Set(photos.map(photo => photo.id))
  if (ids.size !== photos.length || !photos.every(isUsable)) throw new DomainError('PHOTO_UNUSABLE')
  const taken = new Map<string, CasePhoto>()
  await eachOf(photos, atOnce, async photo => {
    taken.set(photo.id, await takenOver(ctx, requestId, photo))
  })
  return {
    photos: photos.flatMap(photo => taken.get(photo.id) ?? []),
    dropUploads: () => dropUploads(ctx, photos),
  }
}

const isNamedAfter = ({ id, fileId }: PhotoInput): boolean => fileId.split('/').at(-1)?.split('.')[0] === id

async function takenOver(ctx: Context, requestId: string, photo: PhotoInput): Promise<CasePhoto> {
  const bytes = await ctx.files.read(photo.fileId, mostBytes)
  const plain = bytes && stripMetadata(bytes)
  if (!plain) throw new DomainError('PHOTO_UNUSABLE')
  const content = createHash('sha256').update(plain.bytes).digest('hex')
  const id = ctx.secrets.tag('casePhoto', `${requestId} ${photo.id} ${content}`).slice(0, 32)
  const fileId = await ctx.files.store(`case-photos/${id}.${plain.kind}`, Buffer.from(plain.bytes))
  return { id, fileId, stage: photo.stage, shot: photo.shot, at: ctx.clock.now() }
}

async function dropUploads(ctx: Context, photos: readonly PhotoInput[]): Promise<void> {
  if (!photos.length) return
  try {
    await ctx.files.remove(photos.map(photo => photo.fileId))
  } catch (error) {
    ctx.log.error('uploads are left', loggableDefect(error))
  }
}
