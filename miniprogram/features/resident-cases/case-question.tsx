import type { CaseDetail } from '@shared/cases/case-views'
import { caseWords } from '@shared/messages/cases'
import { sayError } from '@shared/messages/error-words'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { TextArea } from '@/components/text-field/text-area'
import type { CaseActs } from './case-acts'
import './resident-cases.css'

/** The worker asked something: it stands on top, with the box for the answer, because the clock waits for it. */
export function CaseQuestion({ detail, acts }: { readonly detail: CaseDetail; readonly acts: CaseActs }) {
  const [text, setText] = useState('')
  const [missing, setMissing] = useState(false)
  const { openQuestion } = detail
  if (!openQuestion) return null
  const mayAnswer = detail.acts.includes('answerAsk')

  const send = async () => {
    setMissing(text.trim() === '')
    if (text.trim() !== '' && (await acts.answer(text))) setText('')
  }
  return (
    <Card id="case-question" title={caseWords.askedBy(openQuestion.byName)}>
      <View className="prose case-question__text">{openQuestion.text}</View>
      {mayAnswer ? (
        <View className="stack">
          <TextArea
            id="case-answer"
            label={caseWords.answerLabel}
            placeholder={caseWords.answerPlaceholder}
            value={text}
            maxLength={500}
            lines={2}
            error={missing ? caseWords.answerMissing : acts.failure ? sayError(acts.failure).sentence : null}
            onChange={setText}
          />
          <Button
            id="case-answer-send"
            kind="primary"
            label={caseWords.answer}
            busy={acts.busy === 'answerAsk' && caseWords.answering}
            onTap={send}
          />
        </View>
      ) : null}
    </Card>
  )
}
