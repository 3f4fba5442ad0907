import { caseActions } from '@shared/cases/actions'
import { writeWords } from '@shared/messages/write-words'
import { useState } from 'react'
import { TextArea } from '@/components/text-field/text-area'
import { ActSheet } from './act-sheet'
import type { Receiver } from './people-picker'
import type { CaseActs } from './use-case-acts'
import { useKeptWords } from './use-kept-words'

export interface TransferSheetProps {
  readonly caseId: string
  readonly to: Receiver
  readonly acts: CaseActs
  readonly onDone: () => void
  readonly onClose: () => void
}

const words = writeWords.transfer

/** Why it goes to this one; the words stay when another one is chosen instead. */
export function TransferSheet({ caseId, to, acts, onDone, onClose }: TransferSheetProps) {
  const kept = useKeptWords(`transfer:${caseId}`)
  const [missing, setMissing] = useState(false)

  const submit = async () => {
    const reason = kept.text.trim()
    setMissing(reason === '')
    if (reason === '') return
    const receiver = { kind: to.kind, id: to.id }
    if (!(await acts.perform('transfer', caseActions.transfer, { to: receiver, reason }))) return
    kept.drop()
    onDone()
  }

  return (
    <ActSheet
      id="transfer"
      act="transfer"
      acts={acts}
      title={words.title(to.name)}
      text={words.text}
      submit={words.submit}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextArea
        id="transfer-reason"
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
