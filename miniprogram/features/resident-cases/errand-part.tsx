import type { CaseDetail } from '@shared/cases/case-views'
import type { Instant } from '@shared/kernel/local-date'
import { errandLines, receiptLines } from '@shared/messages/errand-lines'
import { errandWords as words } from '@shared/messages/errand-words'
import { View } from '@tarojs/components'
import { Card } from '@/components/card/card'
import { FactList } from '@/components/fact-list/fact-list'

/** 全程代办: where each paper is, and the receipts for every hand-over. */
export function ErrandPart({ detail, at }: { readonly detail: CaseDetail; readonly at: Instant }) {
  const { errand } = detail
  if (!errand) return null
  return (
    <Card id="errand" title={words.title}>
      <FactList facts={errandLines(errand)} />
      {errand.receipts.length > 0 ? <View className="rule" /> : null}
      <FactList facts={receiptLines(errand, at)} />
      <View className="small">{words.prepareWhy}</View>
    </Card>
  )
}
