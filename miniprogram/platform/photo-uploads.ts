import type { PhotoShot, PhotoStage } from '@shared/cases/case-photo'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useBackOnline } from './network'
import { newRequestId } from './new-ids'
import { keepFile } from './outbox/kept-files'
import { newPhoto, type PendingPhoto } from './pending-photo'
import { sendPhoto } from './photo-queue'
import { choosePhotos } from './photos'
import { isRefused } from './refusal'

/**
 * Photos that upload in the background as soon as they are chosen; whatever happens to one, the others and the text go on.
 * Failed ones get another try when the network comes back, and at another start: the pictures are kept on the device. `lost`
 * counts those that were not.
 */
export function usePhotoUploads(initial: readonly PendingPhoto[] = []) {
  const [photos, setPhotos] = useState<readonly PendingPhoto[]>(initial)
  const shown = useRef<readonly PendingPhoto[]>(photos)
  shown.current = photos
  const [lost, setLost] = useState(0)
  useEffect(
    () => () => {
      shown.current = []
    },
    [],
  )

  const change = useCallback((id: string, next: Partial<PendingPhoto>) => {
    setPhotos(all => all.map(photo => (photo.id === id ? { ...photo, ...next } : photo)))
  }, [])

  useEffect(() => {
    for (const { id, path, state } of photos) {
      if (state !== 'waiting') continue
      const wanted = () => shown.current.some(photo => photo.id === id)
      const gone = () => {
        setPhotos(all => all.filter(photo => photo.id !== id))
        setLost(before => before + 1)
      }
      sendPhoto({ id, path, wanted, gone, tell: next => wanted() && change(id, next) })
    }
  }, [photos, change])

  useBackOnline(() => {
    for (const { id, state } of photos) if (state === 'failed') change(id, { state: 'waiting' })
  })

  /** Opens the camera or the album. Refusing either adds nothing and blocks nothing. */
  const add = useCallback(async (stage: PhotoStage, shot: PhotoShot | null, most: number) => {
    const chosen = await choosePhotos(most)
    if (isRefused(chosen)) return
    const fresh = chosen.photos.slice(0, most).map(({ path }) => newPhoto(newRequestId(), path, stage, shot))
    for (const { id, path } of fresh) keepFile(id, path)
    setPhotos(all => [...all, ...fresh])
  }, [])

  const retry = useCallback((id: string) => change(id, { state: 'waiting' }), [change])
  const remove = useCallback((id: string) => setPhotos(all => all.filter(photo => photo.id !== id)), [])
  const clear = useCallback(() => setPhotos([]), [])
  return { photos, lost, add, retry, remove, clear }
}
