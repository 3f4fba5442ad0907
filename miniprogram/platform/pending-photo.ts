import type { PhotoInput } from '@shared/cases/case-inputs'
import { type PhotoShot, type PhotoStage, photoShot, photoStage } from '@shared/cases/case-photo'
import { fileId, requestId } from '@shared/kernel/fields'
import * as z from 'zod/mini'

/** A photo between the camera and the act that will carry it: sent in the background, counted once it has a file id. */
export interface PendingPhoto {
  readonly id: string
  /** The picture on the device; empty when that is gone, after a restart. */
  readonly path: string
  readonly stage: PhotoStage
  readonly shot: PhotoShot | null
  readonly state: 'waiting' | 'sending' | 'sent' | 'failed'
  /** 0–100. */
  readonly percent: number
  readonly fileId: string | null
}

export const newPhoto = (id: string, path: string, stage: PhotoStage, shot: PhotoShot | null): PendingPhoto => ({
  id,
  path,
  stage,
  shot,
  state: 'waiting',
  percent: 0,
  fileId: null,
})

export const stillSending = (photos: readonly PendingPhoto[]): boolean =>
  photos.some(({ state }) => state === 'waiting' || state === 'sending')

export const anyFailed = (photos: readonly PendingPhoto[]): boolean => photos.some(photo => photo.state === 'failed')

/** What an act carries: only what has arrived. */
export const sentPhotos = (photos: readonly PendingPhoto[]): PhotoInput[] => photos.flatMap(sentPhoto)

export const sentPhoto = ({
  id,
  fileId,
  stage,
  shot,
}: Pick<PendingPhoto, 'id' | 'fileId' | 'stage' | 'shot'>): PhotoInput[] =>
  fileId ? [{ id, fileId, stage, shot }] : []

/** For a strip of photos. WeChat draws cloud files by their id; a picture on the device may be gone. */
export const drawnPhoto = ({ id, path, fileId, state, percent }: PendingPhoto) => ({
  id,
  url: process.env.TARO_ENV === 'weapp' && fileId ? fileId : path,
  state,
  percent,
})

/** A photo as drafts keep it on the device. */
export const keptPhoto = z.object({
  id: requestId,
  stage: photoStage,
  shot: z.nullable(photoShot),
  fileId: z.nullable(fileId),
})

/**
 * Photos of a kept draft that is taken up again: one that had arrived keeps its file in the cloud, another is sent from the
 * picture kept on the device.
 */
export const resumedPhotos = (kept: readonly z.output<typeof keptPhoto>[]): readonly PendingPhoto[] =>
  kept.map(({ id, stage, shot, fileId }) =>
    fileId
      ? { ...newPhoto(id, '', stage, shot), state: 'sent' as const, percent: 100, fileId }
      : newPhoto(id, '', stage, shot),
  )
