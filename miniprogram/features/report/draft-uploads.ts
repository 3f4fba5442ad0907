import { useEffect } from 'react'
import { onNetworkChange } from '@/platform/network'
import { uploadInSteps } from '@/platform/upload-in-steps'
import type { DraftPhoto, ReportDraft } from './draft'
import { change, currentDraft } from './draft-session'

/** Phones on a weak network finish two photos sooner than nine at once. */
const atOnce = 2

const underWay = new Set<string>()

function sendNext(): void {
  const next = currentDraft().photos.find(photo => photo.state === 'waiting' && !underWay.has(photo.id))
  if (!next || underWay.size >= atOnce) return
  underWay.add(next.id)
  send(next).finally(() => {
    underWay.delete(next.id)
    sendNext()
  })
  sendNext()
}

async function send({ id, localPath }: DraftPhoto): Promise<void> {
  change({ kind: 'photoProgress', id, progress: 0 })
  try {
    const fileId = await uploadInSteps(localPath, id, progress => change({ kind: 'photoProgress', id, progress }))
    change({ kind: 'photoSent', id, fileId })
  } catch {
    // The tile says so and offers another try; the text never waits for it.
    change({ kind: 'photoFailed', id })
  }
}

/**
 * Sends the draft's photos in the background, once the resident has agreed to how their data are used: nothing personal
 * leaves the device before. Failed photos get another try when the network comes back.
 */
export function useDraftUploads(draft: ReportDraft, mayUpload: boolean): void {
  const waiting = draft.photos.some(photo => photo.state === 'waiting')
  useEffect(() => {
    if (mayUpload && waiting) sendNext()
  }, [mayUpload, waiting])

  useEffect(
    () =>
      onNetworkChange(online => {
        if (!online) return
        for (const photo of currentDraft().photos) {
          if (photo.state === 'failed') change({ kind: 'photoRetried', id: photo.id })
        }
      }),
    [],
  )
}
