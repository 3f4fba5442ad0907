import type { CaseAct } from '@shared/cases/case-act'
import type { CaseDetail } from '@shared/cases/case-views'
import { now } from '@/platform/clock'
import { ActTroubleNotice } from './act-trouble'
import { AgainPart } from './again-part'
import { BlockLine } from './block-line'
import { ComplexityHint } from './complexity-hint'
import { DatePart } from './date-part'
import { ErrandPart } from './errand-part'
import { FeedbackPart } from './feedback-part'
import { HandsPart } from './hands-part'
import { HistoryPart } from './history-part'
import { NeighboursLine } from './neighbours-line'
import { PhotosPart } from './photos-part'
import { PlacePart } from './place-part'
import { PromisePart } from './promise-part'
import { ReportPart } from './report-part'
import { SupervisionPart } from './supervision-part'
import type { ActTrouble, CaseActs } from './use-case-acts'

export interface CaseBodyProps {
  readonly detail: CaseDetail
  readonly acts: CaseActs
  readonly trouble: ActTrouble | null
  readonly onChanged: (detail: CaseDetail) => void
  /** Opens what the act needs. */
  readonly onAct: (act: CaseAct) => void
}

export function CaseBody({ detail, acts, trouble, onChanged, onAct }: CaseBodyProps) {
  const at = now()
  return (
    <>
      <ActTroubleNotice trouble={trouble} />
      <PromisePart detail={detail} now={at} />
      <AgainPart detail={detail} now={at} />
      <DatePart detail={detail} onDecide={() => onAct('decideExtension')} />
      <SupervisionPart detail={detail} acts={acts} now={at} onAct={onAct} onChanged={onChanged} />
      <HandsPart detail={detail} acts={acts} now={at} onChanged={onChanged} />
      <NeighboursLine detail={detail} />
      <ErrandPart detail={detail} now={at} onRecord={() => onAct('recordErrand')} />
      <ReportPart detail={detail} onReveal={() => onAct('revealContact')} />
      <ComplexityHint detail={detail} onRecategorise={() => onAct('recategorise')} />
      <PlacePart detail={detail} />
      <PhotosPart detail={detail} acts={acts} onChanged={onChanged} />
      <FeedbackPart detail={detail} now={at} />
      <HistoryPart detail={detail} now={at} />
      <BlockLine detail={detail} />
    </>
  )
}
