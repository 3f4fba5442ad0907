import { submittedWords } from '@shared/messages/report'
import { View } from '@tarojs/components'
import { Card } from '@/components/card/card'
import { DayStrip } from '@/components/day-strip/day-strip'
import { Icon } from '@/components/icon/icon'
import { PromiseBanner } from '@/components/promise-banner/promise-banner'
import { Timeline } from '@/components/timeline/timeline'
import { now } from '@/platform/clock'
import { EarlierNotice } from './earlier-notice'
import { QueryCodePart } from './query-code-part'
import type { Receipt } from './receipt'
import { submittedView } from './submitted-view'
import './report.css'

interface SubmittedBodyProps {
  readonly receipt: Receipt
  /** When the acknowledgement came, ms. */
  readonly receivedAt: number
}

/** Who answers by when, why that day, what happens next, and the two things to keep. */
export function SubmittedBody({ receipt, receivedAt }: SubmittedBodyProps) {
  const view = submittedView(receipt, receivedAt, now())
  return (
    <>
      <EarlierNotice receipt={receipt} />
      <Card id="promise">
        <View className="row row--between row--wrap report__receipt">
          <View className="row tint strong">
            <Icon name="check" />
            <View>{view.thanks}</View>
          </View>
          <View className="small">{submittedWords.caseNo(receipt.accepted.caseNo)}</View>
        </View>
        <PromiseBanner plain leaf={view.leaf} lines={view.promise} />
        <View className="rule" />
        <View className="small report__why">{view.why}</View>
        <DayStrip days={view.days} label={view.why} />
      </Card>
      <QueryCodePart caseNo={receipt.accepted.caseNo} queryCode={receipt.queryCode} />
      <Card title={submittedWords.nextHeading}>
        <Timeline entries={view.next} />
      </Card>
    </>
  )
}
