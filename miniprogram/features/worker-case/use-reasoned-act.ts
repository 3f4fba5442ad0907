import type { CaseAct } from '@shared/cases/case-act'
import type { Action, BoundAction, OutputOf } from '@shared/kernel/contract'
import { writeWords } from '@shared/messages/write-words'
import { useState } from 'react'
import { useKeptWords } from '@/platform/use-kept-words'
import type { CaseActs } from './use-case-acts'

/**
 * An act that needs a few words: they are kept on the device under `name` until the cloud has acknowledged the act, also
 * when the sheet is closed in between.
 */
export function useReasonedAct(name: string, acts: CaseActs) {
  const kept = useKeptWords(name)
  const [missing, setMissing] = useState(false)

  /** Does it with the words, null for none; the answer, or null when words that it `needs` are missing or it did not happen. */
  async function perform<A extends BoundAction<Action>>(
    act: CaseAct,
    action: A,
    inputWith: (words: string | null) => object,
    needs: 'words' | 'nothing' = 'words',
    onKept: () => void = () => undefined,
  ): Promise<OutputOf<A> | null> {
    const words = kept.text.trim() || null
    const lacking = needs === 'words' && words === null
    setMissing(lacking)
    if (lacking) return null
    const answer = await acts.perform(act, action, inputWith(words), {
      draft: kept.written.draft,
      onKept: () => {
        kept.drop()
        onKept()
      },
    })
    if (answer) kept.drop()
    return answer
  }

  return {
    perform,
    /** Of the text area in which they are written. */
    field: { value: kept.text, onChange: kept.setText, error: missing ? writeWords.missingWords : null },
  }
}
