import type { PhotoShot, PhotoStage } from '@shared/cases/case'
import { useCallback, useEffect, useRef, useState } from 'react'
import { newRequestId } from './new-ids'
import type { PendingPhoto } from './pending-photo'
import { choosePhotos } from './photos'
import { isRefused } from './refusal'
import { uploadInSteps } from './upload-in-steps'

/** Photos that upload in the background as soon as they are chosen; whatever happens to one, the others and the text go on. */
export function usePhotoUploads(initial: readonly PendingPhoto[] = []) {
  const [photos, setPhotos] = useState<readonly PendingPhoto[]>(initial)
  const alive = useRef(true)
  useEffect(() => {
    alive.current = true
    return () => {
      alive.current = false
    }
  }, [])

  const change = useCallback((id: string, next: Partial<PendingPhoto>) => {
    if (alive.current) setPhotos(all => all.map(photo => (photo.id === id ? { ...photo, ...next } : photo)))
  }, [])

  const send = useCallback(
    async ({ id, path }: Pick<PendingPhoto, 'id' | 'path'>) => {
      change(id, { state: 'uploading', percent: 0 })
      try {
        const fileId = await uploadInSteps(path, id, percent => change(id, { percent }))
        change(id, { state: 'done', percent: 100, fileId })
      } catch {
        change(id, { state: 'failed' })
      }
    },
    [change],
  )

  /** Opens the camera or the album. Refusing either adds nothing and blocks nothing. */
  const add = useCallback(
    async (stage: PhotoStage, shot: PhotoShot | null, most: number) => {
      const chosen = await choosePhotos(most)
      if (isRefused(chosen)) return
      const fresh = chosen.photos.slice(0, most).map(({ path }) => ({
        id: newRequestId(),
        path,
        stage,
        shot,
        state: 'uploading' as const,
        percent: 0,
        fileId: null,
      }))
      setPhotos(all => [...all, ...fresh])
      for (const photo of fresh) send(photo)
    },
    [send],
  )

  const retry = useCallback(
    (id: string) => {
      const photo = photos.find(each => each.id === id)
      if (photo) send(photo)
    },
    [photos, send],
  )
  const remove = useCallback((id: string) => setPhotos(all => all.filter(photo => photo.id !== id)), [])
  const clear = useCallback(() => setPhotos([]), [])
  return { photos, add, retry, remove, clear }
}
