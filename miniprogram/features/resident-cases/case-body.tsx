import type { CaseDetail } from '@shared/cases/case-views'
import type { Instant } from '@shared/kernel/local-date'
import { caseWords } from '@shared/messages/cases'
import { outboxWords } from '@shared/messages/outbox-words'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Notice } from '@/components/notice/notice'
import type { CaseActs } from './case-acts'
import { CaseDecision } from './case-decision'
import { CaseHead } from './case-head'
import { CaseHistory } from './case-history'
import { CaseQuestion } from './case-question'
import { CaseRating } from './case-rating'
import { CaseRefusal } from './case-refusal'
import { CaseReply } from './case-reply'
import { CaseSupplement } from './case-supplement'
import { ErrandPart } from './errand-part'
import { NeighboursLine } from './neighbours-line'
import { OwnWords } from './own-words'

interface CaseBodyProps {
  readonly detail: CaseDetail
  readonly acts: CaseActs
  readonly at: Instant
  readonly onUnsatisfied: () => void
  readonly onWithdraw: () => void
}

/** One case as its reporter reads it: what needs an answer first, then the result, then how it came about. */
export const CaseBody = ({ detail, acts, at, onUnsatisfied, onWithdraw }: CaseBodyProps) => (
  <>
    {acts.changes ? (
      <Notice
        icon="refresh"
        title={caseWords.changed}
        text={acts.changes.map(line => <View key={line}>{line}</View>)}
      />
    ) : null}
    {acts.noRoom ? <Notice icon="question" title={outboxWords.noRoom} text={outboxWords.noRoomWhy} /> : null}
    <CaseQuestion detail={detail} acts={acts} />
    <CaseHead detail={detail} at={at} />
    <NeighboursLine detail={detail} />
    <CaseRefusal detail={detail} at={at} onContest={onUnsatisfied} />
    <CaseDecision detail={detail} at={at} />
    <CaseReply detail={detail} at={at} />
    {detail.status === 'rejected' ? null : (
      <CaseRating detail={detail} acts={acts} at={at} onUnsatisfied={onUnsatisfied} />
    )}
    <ErrandPart detail={detail} at={at} />
    <OwnWords detail={detail} />
    <CaseSupplement detail={detail} acts={acts} />
    <CaseHistory detail={detail} at={at} />
    {detail.acts.includes('withdraw') ? (
      <Button id="case-withdraw" kind="quiet" label={caseWords.withdraw} onTap={onWithdraw} />
    ) : null}
  </>
)
