import { useEffect } from 'react'
import { useBackOnline } from '@/platform/network'
import { sendPhoto } from '@/platform/photo-queue'
import type { ReportDraft } from './draft'
import { change, currentDraft, losePhoto } from './draft-session'

/**
 * Sends the draft's photos in the background, once the resident has agreed to how their data are used: nothing personal
 * leaves the device before. Failed photos get another try when the network comes back.
 */
export function useDraftUploads({ photos }: ReportDraft, mayUpload: boolean): void {
  useEffect(() => {
    if (!mayUpload) return
    for (const { id, path, state } of photos) {
      if (state !== 'waiting') continue
      const wanted = () => currentDraft().photos.some(photo => photo.id === id)
      const gone = () => losePhoto(id)
      sendPhoto({ id, path, wanted, gone, tell: to => change({ kind: 'photoMoved', id, to }) })
    }
  }, [photos, mayUpload])

  useBackOnline(() => {
    for (const { id, state } of currentDraft().photos) {
      if (state === 'failed') change({ kind: 'photoMoved', id, to: { state: 'waiting' } })
    }
  })
}
