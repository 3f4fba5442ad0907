import type { CaseAct } from '@shared/cases/case-act'
import { writeWords } from '@shared/messages/write-words'

type Kept = keyof typeof writeWords.kept

/** What the screen still holds of an act that did not happen, when it is not words written and kept on the device. */
const heldBy: Partial<Record<CaseAct, Kept>> = { accept: 'nothing', revealContact: 'reason', addPhotos: 'photos' }

export interface TroubleWords {
  readonly title: string
  readonly lines: readonly string[]
}

/** Without a network: what is kept, and that another try does not act twice. */
export function offlineWords(act: CaseAct): TroubleWords {
  const kept = heldBy[act] ?? 'words'
  const title = kept === 'words' ? writeWords.draftKept : writeWords.offline
  return { title, lines: [writeWords.kept[kept].offline] }
}

/** Somebody else was faster: what they did, and what becomes of the own act, which may not be possible any more. */
export const changedWords = (act: CaseAct, done: readonly string[], possible: boolean): TroubleWords => ({
  title: writeWords.changedTitle,
  lines: [...done, writeWords.kept[heldBy[act] ?? 'words'][possible ? 'changed' : 'over']],
})
