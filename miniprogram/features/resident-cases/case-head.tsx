import type { CaseDetail } from '@shared/cases/case-views'
import { sayProvisional } from '@shared/deadlines/why-that-day'
import { type Instant, type LocalDate, localDateOf } from '@shared/kernel/local-date'
import { caseWords } from '@shared/messages/cases'
import { leafOf, sayPromise } from '@shared/messages/promise-words'
import { View } from '@tarojs/components'
import { Card } from '@/components/card/card'
import { LightBadge } from '@/components/light-badge/light-badge'
import { PromiseBanner } from '@/components/promise-banner/promise-banner'
import { badgeOf, reportedLine } from './case-view'
import './resident-cases.css'

/** Was it answered in time; before the answer, who answers by when. */
export function CaseHead({ detail, at }: { readonly detail: CaseDetail; readonly at: Instant }) {
  const { deadline } = detail
  const badge = badgeOf(detail, at)
  const awaited = deadline.answeredAt === null
  return (
    <>
      {awaited ? (
        <PromiseBanner
          leaf={leafOf(deadline.dueOn as LocalDate)}
          lines={sayPromise(detail, localDateOf(at))}
          detail={deadline.provisional ? sayProvisional(deadline.dueOn as LocalDate) : undefined}
        />
      ) : null}
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
