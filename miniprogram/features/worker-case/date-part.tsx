import type { CaseDetail } from '@shared/cases/case-views'
import { movedWords, extensionWords as words } from '@shared/messages/promised-date-words'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { Notice } from '@/components/notice/notice'
import { movedDate } from './date-view'

export interface DatePartProps {
  readonly detail: CaseDetail
  readonly onDecide: () => void
}

/** What moved the promised date, and more time that somebody asks for. */
export function DatePart({ detail, onDecide }: DatePartProps) {
  const { extension, acts } = detail
  const moved = movedDate(detail)
  return (
    <>
      {moved ? (
        <Notice
          icon="calendar"
          title={movedWords.title}
          text={
            <>
              <View>{moved.what}</View>
              {moved.why ? <View>{moved.why}</View> : null}
            </>
          }
        />
      ) : null}
      {extension ? (
        <Card id="case-extension" title={words.pending}>
          <View className="strong">{words.asked(extension)}</View>
          <View className="prose">{extension.reason}</View>
          <View className="small">{words.waitsFor(extension.deciderName)}</View>
          {acts.includes('decideExtension') ? (
            <Button id="decide-extension" kind="primary" label={words.decide.open} onTap={onDecide} />
          ) : null}
        </Card>
      ) : null}
    </>
  )
}
