import type { formDeskActions, QuestionResultView } from '@shared/forms/desk-actions'
import type { OutputOf } from '@shared/kernel/contract'
import { resultWords as words } from '@shared/messages/form-desk-words'
import { View } from '@tarojs/components'
import { Card } from '@/components/card/card'
import { StateView } from '@/components/state-view/state-view'
import { AnswersFile } from './answers-file'
import { plainNumber, resultBars } from './result-bars'
import './form-desk.css'

interface ResultsBodyProps {
  readonly formId: string
  readonly results: OutputOf<typeof formDeskActions.results>
}

/** What was answered, question by question: each bar says what it is and how many. */
export function ResultsBody({ formId, results: { total, questions } }: ResultsBodyProps) {
  if (total === 0) return <StateView kind="empty" title={words.none} text={words.noneWhy} />
  return (
    <>
      <View id="results-total" className="sub">
        {words.total(total)}
      </View>
      <AnswersFile formId={formId} />
      <View className="form-desk__results">
        {questions.map(each => (
          <QuestionResult key={each.question.id} result={each} total={total} />
        ))}
      </View>
    </>
  )
}

function QuestionResult({ result, total }: { readonly result: QuestionResultView; readonly total: number }) {
  const { question, answered, mean, min, max } = result
  const bars = answered > 0 ? resultBars(result) : []
  return (
    <Card id={`result-${question.id}`} title={question.label}>
      <View className="form-desk__bars">
        <View className="small">{words.answered(answered, total)}</View>
        {mean === null || min === null || max === null ? null : (
          <View className="strong">
            {`${words.mean(plainNumber(mean))} · ${words.span(plainNumber(min), plainNumber(max))}`}
          </View>
        )}
        {bars.map(bar => (
          <View key={bar.key}>
            <View className="form-desk__bar-words">
              <View>{bar.label}</View>
              <View className="strong">{bar.said}</View>
            </View>
            <View className="form-desk__track">
              {bar.width > 0 ? <View className="form-desk__fill" style={{ width: `${bar.width}%` }} /> : null}
            </View>
          </View>
        ))}
        {bars.length === 0 && answered > 0 ? <View className="small">{words.single}</View> : null}
      </View>
    </Card>
  )
}
