import type { CaseDetail } from '@shared/cases/case-views'
import type { Instant } from '@shared/kernel/local-date'
import { caseWords } from '@shared/messages/cases'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { refusalOf } from './case-view'

interface CaseRefusalProps {
  readonly detail: CaseDetail
  readonly at: Instant
  readonly onContest: () => void
}

/** Why it cannot be done, who says so, and the way to contest it while that is open. */
export function CaseRefusal({ detail, at, onContest }: CaseRefusalProps) {
  const refusal = refusalOf(detail, at)
  if (!refusal) return null
  return (
    <Card id="case-refusal" title={caseWords.rejectedHeading}>
      <View className="prose">{refusal.reason}</View>
      <View className="small">{refusal.by}</View>
      {refusal.contest ? (
        <View className="case-rating__again">
          <View className="small">{refusal.contest}</View>
          <Button id="case-reopen" label={caseWords.reopen} onTap={onContest} />
        </View>
      ) : null}
    </Card>
  )
}
