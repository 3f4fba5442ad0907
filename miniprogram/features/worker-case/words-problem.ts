import { writeWords } from '@shared/messages/write-words'
import { anyFailed, type PendingPhoto, stillSending } from '@/platform/pending-photo'

/** What must be put right before words and photos can go; null when nothing. */
export function wordsProblem(text: string, photos: readonly PendingPhoto[]): string | null {
  if (text === '') return writeWords.missingWords
  if (stillSending(photos)) return writeWords.photosSending
  return anyFailed(photos) ? writeWords.photosFailed : null
}
