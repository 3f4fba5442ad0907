import type { CaseDetail } from '@shared/cases/case-views'
import { sayProvisional } from '@shared/deadlines/why-that-day'
import { type Instant, type LocalDate, localDateOf } from '@shared/kernel/local-date'
import { caseWords } from '@shared/messages/cases'
import { leafOf, sayPromise } from '@shared/messages/promise-words'
import { movedWords } from '@shared/messages/promised-date-words'
import { View } from '@tarojs/components'
import { Card } from '@/components/card/card'
import { LightBadge } from '@/components/light-badge/light-badge'
import { Notice } from '@/components/notice/notice'
import { PromiseBanner } from '@/components/promise-banner/promise-banner'
import { badgeOf, reportedLine } from './case-view'
import { type HistoryLine, historyOf } from './history'
import './resident-cases.css'

/** Was it answered in time; before the answer, who answers by when. */
export function CaseHead({ detail, at }: { readonly detail: CaseDetail; readonly at: Instant }) {
  const { deadline } = detail
  const badge = badgeOf(detail, at)
  const awaited = deadline.answeredAt === null
  const moved = awaited ? historyOf(detail, at).find(line => line.moved) : undefined
  return (
    <>
      {awaited ? (
        <PromiseBanner
          leaf={leafOf(deadline.dueOn as LocalDate)}
          lines={sayPromise(detail, localDateOf(at))}
          detail={
            deadline.provisional ? movedWords.provisional(sayProvisional(deadline.dueOn as LocalDate)) : undefined
          }
        />
      ) : null}
      {moved ? <Notice icon="calendar" title={movedWords.title} text={<MovedDate line={moved} />} /> : null}
      <Card>
        <View className="row row--between row--wrap">
          <LightBadge light={badge.light} words={badge.words} />
          {badge.aside ? <View className="small">{badge.aside}</View> : null}
        </View>
        <View className="case-head__title">{detail.title}</View>
        <View className="small">{reportedLine(detail, at)}</View>
        {awaited && badge.light === 'late' ? <View className="case-head__sorry">{caseWords.overdueSorry}</View> : null}
      </Card>
    </>
  )
}

/** Who moved the promised date, to which day, and why. */
const MovedDate = ({ line }: { readonly line: HistoryLine }) => (
  <>
    <View>{`${line.who} ${line.what}`}</View>
    {line.why ? <View>{line.why}</View> : null}
  </>
)
