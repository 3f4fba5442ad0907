import { writeWords } from '@shared/messages/write-words'
import { isOnline } from '@/platform/network'
import { anyFailed, type PendingPhoto, stillSending } from '@/platform/pending-photo'

/** What must be put right before words and photos can go; null when nothing. Without a network photos wait with the words. */
export function wordsProblem(text: string, photos: readonly PendingPhoto[]): string | null {
  if (text === '') return writeWords.missingWords
  if (!isOnline()) return null
  if (stillSending(photos)) return writeWords.photosSending
  return anyFailed(photos) ? writeWords.photosFailed : null
}
