import { caseActions } from '@shared/cases/actions'
import { coHandlerWords as words } from '@shared/messages/hands-words'
import { writeWords } from '@shared/messages/write-words'
import { useState } from 'react'
import { TextArea } from '@/components/text-field/text-area'
import { ActSheet } from './act-sheet'
import type { Receiver } from './people-picker'
import type { CaseActs } from './use-case-acts'
import { useKeptWords } from './use-kept-words'

export interface CoHandlerSheetProps {
  readonly caseId: string
  readonly helper: Receiver
  readonly acts: CaseActs
  readonly onDone: () => void
  readonly onClose: () => void
}

/** What this one is asked to help with; the words stay when another one is chosen instead. */
export function CoHandlerSheet({ caseId, helper, acts, onDone, onClose }: CoHandlerSheetProps) {
  const kept = useKeptWords(`addCoHandler:${caseId}`)
  const [missing, setMissing] = useState(false)

  const submit = async () => {
    const reason = kept.text.trim()
    setMissing(reason === '')
    if (reason === '') return
    if (!(await acts.perform('addCoHandler', caseActions.addCoHandler, { personId: helper.id, reason }))) return
    kept.drop()
    onDone()
  }

  return (
    <ActSheet
      id="addCoHandler"
      act="addCoHandler"
      acts={acts}
      title={words.title(helper.name)}
      text={words.sheetText}
      submit={words.submit}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextArea
        id="addCoHandler-words"
        label={words.reason}
        placeholder={words.reasonPlaceholder}
        value={kept.text}
        onChange={kept.setText}
        maxLength={200}
        error={missing ? writeWords.missingWords : null}
      />
    </ActSheet>
  )
}
