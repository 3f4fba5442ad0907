import type { CaseDetail } from '@shared/cases/case-views'
import { caseWords } from '@shared/messages/cases'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { TextArea } from '@/components/text-field/text-area'
import type { CaseActs } from './case-acts'
import { UnsentWords } from './unsent-words'
import { useWordsForm } from './use-words-form'
import './resident-cases.css'

/** The worker asked something: it stands on top, with the box for the answer, because the clock waits for it. */
export function CaseQuestion({ detail, acts }: { readonly detail: CaseDetail; readonly acts: CaseActs }) {
  const form = useWordsForm(`answerAsk:${detail.id}`, acts.answer)
  const { openQuestion } = detail
  if (!openQuestion) return <UnsentWords id="answer-unsent" text={form.text} onDrop={form.drop} />
  const mayAnswer = detail.acts.includes('answerAsk')
  return (
    <Card id="case-question" title={caseWords.askedBy(openQuestion.byName)}>
      <View className="prose case-question__text">{openQuestion.text}</View>
      {mayAnswer ? (
        <View className="stack">
          <TextArea
            id="case-answer"
            label={caseWords.answerLabel}
            placeholder={caseWords.answerPlaceholder}
            value={form.text}
            maxLength={500}
            lines={2}
            error={form.isMissing ? caseWords.answerMissing : acts.failureOf('answerAsk')}
            onChange={form.setText}
          />
          <Button
            id="case-answer-send"
            kind="primary"
            label={caseWords.answer}
            busy={acts.busy === 'answerAsk' && caseWords.answering}
            onTap={form.submit}
          />
        </View>
      ) : null}
    </Card>
  )
}
