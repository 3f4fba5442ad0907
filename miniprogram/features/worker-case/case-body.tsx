import type { CaseDetail } from '@shared/cases/case-views'
import { now } from '@/platform/clock'
import { ActTroubleNotice } from './act-trouble'
import { DatePart } from './date-part'
import { FeedbackPart } from './feedback-part'
import { HandsPart } from './hands-part'
import { HistoryPart } from './history-part'
import { PhotosPart } from './photos-part'
import { PlacePart } from './place-part'
import { PromisePart } from './promise-part'
import { ReportPart } from './report-part'
import type { ActTrouble, CaseActs } from './use-case-acts'

export interface CaseBodyProps {
  readonly detail: CaseDetail
  readonly acts: CaseActs
  readonly trouble: ActTrouble | null
  readonly onChanged: (detail: CaseDetail) => void
  readonly onReveal: () => void
  readonly onDecideExtension: () => void
}

export function CaseBody({ detail, acts, trouble, onChanged, onReveal, onDecideExtension }: CaseBodyProps) {
  const at = now()
  return (
    <>
      <ActTroubleNotice trouble={trouble} />
      <PromisePart detail={detail} now={at} />
      <DatePart detail={detail} onDecide={onDecideExtension} />
      <HandsPart detail={detail} acts={acts} now={at} onChanged={onChanged} />
      <ReportPart detail={detail} onReveal={onReveal} />
      <PlacePart detail={detail} />
      <PhotosPart detail={detail} acts={acts} onChanged={onChanged} />
      <FeedbackPart detail={detail} now={at} />
      <HistoryPart detail={detail} now={at} />
    </>
  )
}
