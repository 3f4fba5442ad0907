import { keptFile } from './outbox/kept-files'
import type { PendingPhoto } from './pending-photo'
import { uploadInSteps } from './upload-in-steps'

/** Phones on a weak network finish two photos sooner than nine at once. */
const atOnce = 2

interface Job extends Pick<PendingPhoto, 'id' | 'path'> {
  /** False when it was removed while it waited. */
  readonly wanted: () => boolean
  /** Its picture is neither in the app nor kept on the device. */
  readonly gone: () => void
  readonly tell: (change: Partial<PendingPhoto>) => void
}

const waiting: Job[] = []
const underWay = new Set<string>()

/** Sends a photo when its turn comes; one that waits or is on its way already is not sent twice. */
export function sendPhoto(job: Job): void {
  if (underWay.has(job.id) || waiting.some(each => each.id === job.id)) return
  waiting.push(job)
  sendNext()
}

function sendNext(): void {
  if (underWay.size >= atOnce) return
  const job = waiting.shift()
  if (!job) return
  if (job.wanted()) {
    underWay.add(job.id)
    send(job).finally(() => {
      underWay.delete(job.id)
      sendNext()
    })
  }
  sendNext()
}

async function send({ id, path, gone, tell }: Job): Promise<void> {
  tell({ state: 'sending', percent: 0 })
  try {
    const local = path || (await keptFile(id))
    if (local === null) return gone()
    if (path === '') tell({ path: local })
    const fileId = await uploadInSteps(local, id, percent => tell({ percent }))
    tell({ state: 'sent', percent: 100, fileId })
  } catch {
    // The tile says so and offers another try; the text never waits for it.
    tell({ state: 'failed', percent: 0 })
  }
}
