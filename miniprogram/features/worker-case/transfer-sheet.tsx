import { caseActions } from '@shared/cases/actions'
import { writeWords } from '@shared/messages/write-words'
import { TextArea } from '@/components/text-field/text-area'
import { ActSheet } from './act-sheet'
import type { Receiver } from './people-picker'
import type { CaseActs } from './use-case-acts'
import { useReasonedAct } from './use-reasoned-act'

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
  const reason = useReasonedAct(`transfer:${caseId}`, acts)
  const submit = async () => {
    const handed = (words: string | null) => ({ to: { kind: to.kind, id: to.id }, reason: words })
    if (await reason.perform('transfer', caseActions.transfer, handed)) onDone()
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
        maxLength={200}
        {...reason.field}
      />
    </ActSheet>
  )
}
