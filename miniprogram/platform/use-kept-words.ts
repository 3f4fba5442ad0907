import { useCallback, useEffect, useState } from 'react'
import * as z from 'zod/mini'
import { draftOf, dropDraft, keepDraft } from './drafts'
import { keptPhoto, resumedPhotos } from './pending-photo'
import { usePhotoUploads } from './photo-uploads'

const stored = z.object({ text: z.string(), photos: z.array(keptPhoto) })

/** Words and photos of one act, kept on the device from the first letter until the cloud has them. */
export function useKeptWords(name: string) {
  const [kept] = useState(() => draftOf(name, stored))
  const [text, setText] = useState(kept?.text ?? '')
  const [resumed] = useState(() => resumedPhotos(kept?.photos ?? []))
  const uploads = usePhotoUploads(resumed)
  const { photos, clear } = uploads

  useEffect(() => {
    if (text === '' && photos.length === 0) dropDraft(name)
    else keepDraft(name, { text, photos })
  }, [name, text, photos])

  /** After the cloud acknowledged it. */
  const drop = useCallback(() => {
    setText('')
    clear()
    dropDraft(name)
  }, [name, clear])

  /** For an act that is kept on the device; it takes words and photos over. */
  const written = { photos, draft: { name, value: { text, photos } } }
  return { text, setText, uploads, drop, written, resumed: kept !== null, lostPhotos: uploads.lost }
}
