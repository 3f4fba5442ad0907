import type { CaseDetail } from '@shared/cases/case-views'
import { sayProvisional } from '@shared/deadlines/why-that-day'
import type { LocalDate } from '@shared/kernel/local-date'
import { movedWords } from '@shared/messages/promised-date-words'
import { View } from '@tarojs/components'
import { LightBadge } from '@/components/light-badge/light-badge'
import { PromiseBanner } from '@/components/promise-banner/promise-banner'
import { promiseOf } from './case-view'

export function PromisePart({ detail, now }: { readonly detail: CaseDetail; readonly now: number }) {
  const { leaf, lines, light, lightWords } = promiseOf(detail, now)
  const { provisional, answeredAt, dueOn } = detail.deadline
  return (
    <PromiseBanner
      leaf={leaf}
      lines={lines}
      detail={
        <>
          <LightBadge bare light={light} words={lightWords} />
          {provisional && answeredAt === null ? (
            <View className="small">{movedWords.provisional(sayProvisional(dueOn as LocalDate))}</View>
          ) : null}
        </>
      }
    />
  )
}
