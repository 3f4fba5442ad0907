import type { CaseDetail } from '@shared/cases/case-views'
import type { Instant } from '@shared/kernel/local-date'
import { sayInstant } from '@shared/kernel/say-time'
import { caseWords } from '@shared/messages/cases'
import { View } from '@tarojs/components'
import { Card } from '@/components/card/card'

/** 提交研究决定: what a desk decided, or that it is thinking about it. */
export function CaseDecision({ detail, at }: { readonly detail: CaseDetail; readonly at: Instant }) {
  const { decision } = detail
  if (!decision) return null
  const { deskName, text, decidedAt } = decision
  return decidedAt !== null && text !== null ? (
    <Card
      id="case-decision"
      title={caseWords.decisionBy(deskName)}
      aside={caseWords.decidedAt(sayInstant(decidedAt, at))}
    >
      <View className="prose">{text}</View>
    </Card>
  ) : detail.status === 'deciding' ? (
    <Card id="case-decision" title={caseWords.decisionAwaited(deskName)}>
      <View className="muted">{caseWords.decisionWhy}</View>
    </Card>
  ) : null
}
