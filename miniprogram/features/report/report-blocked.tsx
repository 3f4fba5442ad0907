import { type BlockView, blockActions } from '@shared/limits/block-actions'
import { sayError } from '@shared/messages/error-words'
import { publicHotline } from '@shared/messages/landing'
import { limitWords as words } from '@shared/messages/limit-words'
import { sayPhone } from '@shared/messages/phone-words'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { now } from '@/platform/clock'
import { useAnswer } from '@/platform/cloud/use-answer'
import { dial } from '@/platform/phone-call'
import { AppealPart } from './appeal-part'

interface ReportBlockedProps {
  readonly until: number
  /** How the way on is called: back to what was written, or off the page. */
  readonly backLabel: string
  readonly onBack: () => void
}

/** Why, until when, whom to call instead, and the one appeal. */
export function ReportBlocked({ until, backLabel, onBack }: ReportBlockedProps) {
  const mine = useAnswer(blockActions.mine, {})
  const changed = (block: BlockView) =>
    mine.replace({ blocks: (mine.value?.blocks ?? []).map(each => (each.id === block.id ? block : each)) })
  return (
    <View className="stack" id="report-blocked">
      <View className="title">{words.blocked}</View>
      <View>{words.blockedUntil(mine.value?.blocks[0]?.until ?? until, now())}</View>
      <Button
        id="call-hotline"
        kind="primary"
        icon="phone"
        label={words.hotline(sayPhone(publicHotline))}
        onTap={() => dial(publicHotline)}
      />
      <View className="small">{words.emergency}</View>
      {mine.value?.blocks.map(block => (
        <Card key={block.id} id={`own-block-${block.id}`} title={words.blockedCase(block.caseNo)}>
          <View className="prose">{words.blockedWhy(block.reason)}</View>
          <AppealPart block={block} onAppealed={changed} />
        </Card>
      ))}
      {mine.value ? null : (
        <View className="muted">{mine.failure ? sayError(mine.failure).sentence : words.loading}</View>
      )}
      <Button id="back-to-form" label={backLabel} onTap={onBack} />
    </View>
  )
}
