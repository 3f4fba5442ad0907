import { photoShot, photoStage } from '@shared/cases/case'
import { useCallback, useEffect, useState } from 'react'
import * as z from 'zod/mini'
import { draftOf, dropDraft, keepDraft } from '@/platform/drafts'
import type { PendingPhoto } from '@/platform/pending-photo'
import { usePhotoUploads } from '@/platform/photo-uploads'

const stored = z.object({
  text: z.string(),
  photos: z.array(
    z.object({ id: z.string(), path: z.string(), stage: photoStage, shot: z.nullable(photoShot), fileId: z.string() }),
  ),
})

const asPending = (photo: z.output<typeof stored>['photos'][number]): PendingPhoto => ({
  ...photo,
  state: 'done',
  percent: 100,
})

/** Words and photos of one act, kept on the device from the first letter until the cloud has them. */
export function useKeptWords(name: string) {
  const [kept] = useState(() => draftOf(name, stored))
  const [text, setText] = useState(kept?.text ?? '')
  const uploads = usePhotoUploads(kept?.photos.map(asPending))
  const { photos, clear } = uploads

  useEffect(() => {
    const sent = photos.flatMap(({ id, path, stage, shot, fileId }) =>
      fileId ? [{ id, path, stage, shot, fileId }] : [],
    )
    if (text === '' && sent.length === 0) dropDraft(name)
    else keepDraft(name, { text, photos: sent })
  }, [name, text, photos])

  /** After the cloud acknowledged it. */
  const drop = useCallback(() => {
    setText('')
    clear()
    dropDraft(name)
  }, [name, clear])

  return { text, setText, uploads, drop, resumed: kept !== null }
}
