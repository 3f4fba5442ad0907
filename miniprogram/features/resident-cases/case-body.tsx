import type { CaseDetail } from '@shared/cases/case-views'
import type { Instant } from '@shared/kernel/local-date'
import { caseWords } from '@shared/messages/cases'
import { Notice } from '@/components/notice/notice'
import type { CaseActs } from './case-acts'
import { CaseHead } from './case-head'
import { CaseHistory } from './case-history'
import { CaseQuestion } from './case-question'
import { CaseRating } from './case-rating'
import { CaseReply } from './case-reply'
import { OwnWords } from './own-words'

interface CaseBodyProps {
  readonly detail: CaseDetail
  readonly acts: CaseActs
  readonly at: Instant
  readonly onUnsatisfied: () => void
}

/** One case as its reporter reads it: what needs an answer first, then the result, then how it came about. */
export const CaseBody = ({ detail, acts, at, onUnsatisfied }: CaseBodyProps) => (
  <>
    {acts.changed ? <Notice icon="refresh" title={caseWords.changed} /> : null}
    <CaseQuestion detail={detail} acts={acts} />
    <CaseHead detail={detail} at={at} />
    <CaseReply detail={detail} at={at} />
    <CaseRating detail={detail} acts={acts} at={at} onUnsatisfied={onUnsatisfied} />
    <OwnWords detail={detail} />
    <CaseHistory detail={detail} at={at} />
  </>
)
