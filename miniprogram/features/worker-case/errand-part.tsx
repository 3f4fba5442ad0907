import type { CaseDetail } from '@shared/cases/case-views'
import { errandLines, receiptLines } from '@shared/messages/errand-lines'
import { errandWords as words } from '@shared/messages/errand-words'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { FactList } from '@/components/fact-list/fact-list'

export interface ErrandPartProps {
  readonly detail: CaseDetail
  readonly now: number
  readonly onRecord: () => void
}

/** The checklist of an errand, and the way to record what changes hands. */
export function ErrandPart({ detail, now, onRecord }: ErrandPartProps) {
  const { errand, acts } = detail
  if (!errand) return null
  return (
    <Card id="errand" title={words.title}>
      <FactList facts={errandLines(errand)} />
      {errand.receipts.length > 0 ? (
        <>
          <View className="rule" />
          <View className="sub">{words.receipts}</View>
        </>
      ) : null}
      <FactList facts={receiptLines(errand, now)} />
      {acts.includes('recordErrand') ? (
        <Button id="record-errand" kind="soft" icon="swap" label={words.record} onTap={onRecord} />
      ) : null}
    </Card>
  )
}
