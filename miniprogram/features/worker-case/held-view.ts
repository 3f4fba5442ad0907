import type { CaseDetail } from '@shared/cases/case-views'
import { waitsForStation } from '@shared/cases/held-content'
import { heldWords as words } from '@shared/messages/held-words'

/** What to say in the place of a report's words that this person may not read; null when they may. */
export function textNote({ id, held }: Pick<CaseDetail, 'id' | 'held'>): string | null {
  const part = held.find(each => each.id === id && !each.readable)
  if (!part) return null
  return part.state === 'blocked' ? words.textBlocked : words.textHeld
}

/** Why photos are not to be seen, in a sentence; null when nobody waits for anything. */
export function photosNote({ held }: Pick<CaseDetail, 'held'>): string | null {
  const hidden = held.filter(part => part.part === 'photo' && !part.readable)
  if (hidden.some(part => part.state === 'held')) return words.photosHeld
  return hidden.some(part => part.state === 'checking') ? words.photosChecking : null
}

/** Whether something of this case waits for this person to look at it. */
export const waitsForLook = ({ acts, held }: Pick<CaseDetail, 'acts' | 'held'>): boolean =>
  acts.includes('releaseContent') && held.some(waitsForStation)
