import { caseActions } from '@shared/cases/actions'
import type { CaseDetail } from '@shared/cases/case-views'
import { sayError } from '@shared/messages/error-words'
import { upwardWords } from '@shared/messages/hands-words'
import { writeWords } from '@shared/messages/write-words'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { TextArea } from '@/components/text-field/text-area'
import { now } from '@/platform/clock'
import { useAnswer } from '@/platform/cloud/use-answer'
import { ActSheet } from './act-sheet'
import { shareLines } from './upward-view'
import type { CaseActs } from './use-case-acts'
import { useKeptWords } from './use-kept-words'

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
  const kept = useKeptWords(`${act}:${detail.id}`)
  const [missing, setMissing] = useState(false)
  const level = above.value && (act === 'escalate' ? above.value.escalate : above.value.decision)

  const submit = async () => {
    const reason = kept.text.trim()
    setMissing(reason === '')
    if (reason === '') return
    const changed = await acts.perform(act, caseActions[act], { reason })
    if (!changed) return
    kept.drop()
    onDone(changed)
  }

  return (
    <ActSheet
      id={act}
      act={act}
      acts={acts}
      title={words.title}
      text={words.text}
      submit={words.submit}
      onSubmit={submit}
      onClose={onClose}
    >
      <View id={`${act}-to`} className="stack">
        {level ? (
          <View>
            <View className="strong">{words.to(level.name)}</View>
            <View className="small">{shareLines(level, now())}</View>
          </View>
        ) : (
          <View className="muted">
            {above.value ? upwardWords.nobody : above.failure ? sayError(above.failure).sentence : upwardWords.loading}
          </View>
        )}
      </View>
      <TextArea
        id={`${act}-words`}
        label={words.label}
        placeholder={words.placeholder}
        value={kept.text}
        onChange={kept.setText}
        maxLength={lengths[act]}
        error={missing ? writeWords.missingWords : null}
      />
    </ActSheet>
  )
}
