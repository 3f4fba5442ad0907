import type { CaseDetail } from '@shared/cases/case-views'
import { feedbackWords as words } from '@shared/messages/feedback-words'
import { View } from '@tarojs/components'
import { Card } from '@/components/card/card'
import { ListRow } from '@/components/list-row/list-row'
import { openPage } from '@/platform/navigation'

/** How the reporter was told and what was checked, and the way to the whole file. */
export function FeedbackPart({ detail, now }: { readonly detail: CaseDetail; readonly now: number }) {
  const { feedback, verification } = detail
  return (
    <>
      {feedback ? (
        <Card id="case-feedback" title={words.heading}>
          <View>{words.said(feedback, now)}</View>
          {feedback.channel === 'app' ? null : <View className="strong">{words.view(feedback.view)}</View>}
        </Card>
      ) : null}
      {verification ? (
        <Card id="case-verification" title={words.verification}>
          <View>{words.verified(verification, now)}</View>
          {verification.note ? <View className="prose">{verification.note}</View> : null}
        </Card>
      ) : null}
      <Card list>
        <ListRow
          id="whole-file"
          icon="paper"
          title={words.wholeFile}
          onTap={() => openPage('stationFile', { id: detail.id })}
        />
      </Card>
    </>
  )
}
