import { reportWords } from '@shared/messages/report'
import { ErrorSummary } from '@/components/error-summary/error-summary'
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

interface ReportFormProps {
  readonly report: Report
  readonly onChangeCategory: () => void
}

/** Everything on one page, text first. */
export function ReportForm({ report, onChangeCategory }: ReportFormProps) {
  const { state } = report.submission
  return (
    <>
      <ReaderLine report={report} />
      <ErrorSummary title={reportWords.errorSummary} problems={problemSentences(state)} />
      <TextPart report={report} problem={problemAt(state, 'textMissing')} />
      <PlacePart report={report} />
      <CategoryPart report={report} onChange={onChangeCategory} />
      <MaterialsPart report={report} />
      <NearbyPart report={report} />
      {report.consentGiven ? null : <ConsentPart missed={problemAt(state, 'consentNeeded') !== null} />}
      <ContactPart report={report} problem={problemAt(state, 'phoneWrong')} />
    </>
  )
}
