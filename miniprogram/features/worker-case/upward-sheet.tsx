import { caseActions } from '@shared/cases/actions'
import type { CaseDetail } from '@shared/cases/case-views'
import { sayError } from '@shared/messages/error-words'
import { upwardWords } from '@shared/messages/hands-words'
import { View } from '@tarojs/components'
import { TextArea } from '@/components/text-field/text-area'
import { now } from '@/platform/clock'
import { useAnswer } from '@/platform/cloud/use-answer'
import { ActSheet } from './act-sheet'
import { shareLines } from './upward-view'
import type { CaseActs } from './use-case-acts'
import { useReasonedAct } from './use-reasoned-act'

type UpwardAct = 'escalate' | 'submitForDecision'

export interface UpwardSheetProps {
  readonly act: UpwardAct
  readonly detail: CaseDetail
  readonly acts: CaseActs
  readonly onDone: (detail: CaseDetail) => void
  readonly onClose: () => void
}

const lengths: Record<UpwardAct, number> = { escalate: 200, submitForDecision: 500 }

/** Passing it up the ladder: who would get it and with which share of the time stands there before it is done. */
export function UpwardSheet({ act, detail, acts, onDone, onClose }: UpwardSheetProps) {
  const words = upwardWords[act]
  const above = useAnswer(caseActions.above, { caseId: detail.id })
  const reason = useReasonedAct(`${act}:${detail.id}`, acts)
  const level = above.value && (act === 'escalate' ? above.value.escalate : above.value.decision)
  const nobody = above.value !== null && level === null

  const submit = async () => {
    const changed = await reason.perform(act, caseActions[act], why => ({ reason: why }))
    if (changed) onDone(changed)
  }

  return (
    <ActSheet
      id={act}
      act={act}
      acts={acts}
      title={words.title}
      text={words.text}
      submit={words.submit}
      onSubmit={nobody ? null : submit}
      onClose={onClose}
    >
      <View id={`${act}-to`} className="stack">
        {level ? (
          <View>
            <View className="strong">{words.to(level.name)}</View>
            <View className="small">{shareLines(level, now())}</View>
          </View>
        ) : (
          <View className={nobody ? 'strong' : 'muted'}>
            {nobody ? upwardWords.nobody : above.failure ? sayError(above.failure).sentence : upwardWords.loading}
          </View>
        )}
      </View>
      {nobody ? null : (
        <TextArea
          id={`${act}-words`}
          label={words.label}
          placeholder={words.placeholder}
          maxLength={lengths[act]}
          {...reason.field}
        />
      )}
    </ActSheet>
  )
}
