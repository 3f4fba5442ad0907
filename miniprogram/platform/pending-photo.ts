import type { PhotoShot, PhotoStage } from '@shared/cases/case'
import type { PhotoInput } from '@shared/cases/case-inputs'

/** A photo between the camera and the act that will carry it. */
export interface PendingPhoto {
  readonly id: string
  readonly path: string
  readonly stage: PhotoStage
  readonly shot: PhotoShot | null
  readonly state: 'uploading' | 'done' | 'failed'
  /** 0–100. */
  readonly percent: number
  readonly fileId: string | null
}

export const stillSending = (photos: readonly PendingPhoto[]): boolean =>
  photos.some(photo => photo.state === 'uploading')

export const anyFailed = (photos: readonly PendingPhoto[]): boolean => photos.some(photo => photo.state === 'failed')

/** What an act carries: only what has arrived. */
export const sentPhotos = (photos: readonly PendingPhoto[]): PhotoInput[] =>
  photos.flatMap(({ id, fileId, stage, shot }) => (fileId ? [{ id, fileId, stage, shot }] : []))
