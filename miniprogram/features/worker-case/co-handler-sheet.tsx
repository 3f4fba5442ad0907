import { caseActions } from '@shared/cases/actions'
import { coHandlerWords as words } from '@shared/messages/hands-words'
import { TextArea } from '@/components/text-field/text-area'
import { ActSheet } from './act-sheet'
import type { Receiver } from './people-picker'
import type { CaseActs } from './use-case-acts'
import { useReasonedAct } from './use-reasoned-act'

export interface CoHandlerSheetProps {
  readonly caseId: string
  readonly helper: Receiver
  readonly acts: CaseActs
  readonly onDone: () => void
  readonly onClose: () => void
}

/** What this one is asked to help with; the words stay when another one is chosen instead. */
export function CoHandlerSheet({ caseId, helper, acts, onDone, onClose }: CoHandlerSheetProps) {
  const reason = useReasonedAct(`addCoHandler:${caseId}`, acts)
  const submit = async () => {
    const asked = (words: string | null) => ({ personId: helper.id, reason: words })
    if (await reason.perform('addCoHandler', caseActions.addCoHandler, asked)) onDone()
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
        maxLength={200}
        {...reason.field}
      />
    </ActSheet>
  )
}
