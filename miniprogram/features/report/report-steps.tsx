import { sayPhone } from '@shared/messages/phone-words'
import { reportWords } from '@shared/messages/report'
import { Text, View } from '@tarojs/components'
import { ErrorSummary } from '@/components/error-summary/error-summary'
import { dial } from '@/platform/phone-call'
import { CategoryPart } from './category-part'
import { ConsentPart } from './consent-part'
import { ContactPart } from './contact-part'
import { MaterialsPart } from './materials-part'
import { NearbyPart } from './nearby-part'
import { PlacePart } from './place-part'
import { problemAt, problemSentences } from './problem-words'
import { ReaderLine } from './reader-line'
import { TextPart } from './text-part'
import type { Report } from './use-report'

const questions = [reportWords.stepText, reportWords.stepPlace, reportWords.stepContact] as const
export const stepCount = questions.length

interface ReportStepsProps {
  readonly report: Report
  /** 0-based. */
  readonly step: number
  readonly textMissing: boolean
  readonly onChangeCategory: () => void
}

/** Elder mode: the same questions, one a screen. */
export function ReportSteps({ report, step, textMissing, onChangeCategory }: ReportStepsProps) {
  const { state } = report.submission
  return (
    <>
      <View className="muted">{reportWords.step(step + 1, stepCount)}</View>
      <View className="hero">{questions[step]}</View>
      {step === 0 ? (
        <>
          <TextPart report={report} problem={textMissing ? reportWords.textMissing : null} />
          <View className="muted">{reportWords.dictate}</View>
          <CallInstead report={report} />
        </>
      ) : null}
      {step === 1 ? (
        <>
          <PlacePart report={report} />
          <CategoryPart report={report} onChange={onChangeCategory} />
          <MaterialsPart report={report} />
          <NearbyPart report={report} />
        </>
      ) : null}
      {step === 2 ? (
        <>
          <ReaderLine report={report} heading={false} />
          <ErrorSummary title={reportWords.errorSummary} problems={problemSentences(state)} />
          {report.consentGiven ? null : <ConsentPart missed={problemAt(state, 'consentNeeded') !== null} />}
          <ContactPart report={report} problem={problemAt(state, 'phoneWrong')} />
        </>
      ) : null}
    </>
  )
}

/** Writing is not for everybody: the worker takes it down on the phone. */
function CallInstead({ report }: { readonly report: Report }) {
  const person = report.landing?.duty.person
  if (!person?.phone) return null
  const { name, phone } = person
  return (
    <View id="call-instead" onClick={() => dial(phone)}>
      <Text>{`${reportWords.callInstead} `}</Text>
      <Text className="strong">{sayPhone(phone)}</Text>
      <View>{reportWords.callInsteadWho(name)}</View>
    </View>
  )
}
