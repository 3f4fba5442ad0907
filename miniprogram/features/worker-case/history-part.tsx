import type { CaseDetail } from '@shared/cases/case-views'
import { ratingWords } from '@shared/messages/event-words'
import { sayRoute } from '@shared/messages/route-words'
import { workCaseWords as words } from '@shared/messages/worker'
import { View } from '@tarojs/components'
import { Card } from '@/components/card/card'
import { PhotoStrip } from '@/components/photo-strip/photo-strip'
import { Timeline } from '@/components/timeline/timeline'
import { showPhotos } from '@/platform/photos'
import { workHistory } from './case-history'
import { whyHeading } from './case-view'

/** Why it came here, and everything since. */
export function HistoryPart({ detail, now }: { readonly detail: CaseDetail; readonly now: number }) {
  const { openQuestion, reply, rating, route, caseNo, firstResponderName } = detail
  return (
    <>
      {openQuestion ? (
        <Card title={words.question(openQuestion.byName)}>
          <View className="prose">{openQuestion.text}</View>
          <View className="small">{words.questionOpen}</View>
        </Card>
      ) : null}
      {reply ? (
        <Card title={words.reply(reply.byName)}>
          <View className="prose">{reply.text}</View>
          {rating ? <View className="strong">{words.rating(ratingWords[rating.value])}</View> : null}
          {rating?.comment ? <View className="prose">{rating.comment}</View> : null}
        </Card>
      ) : null}
      <Card title={whyHeading(detail)}>
        <View id="route-reason" className="muted">
          {sayRoute(route, 'staff')}
        </View>
        <View className="rule" />
        <Timeline
          entries={workHistory(detail, now).map(({ photoUrls, ...line }) => ({
            ...line,
            more:
              photoUrls.length > 0 ? (
                <PhotoStrip
                  photos={photoUrls.map(url => ({ id: url, url }))}
                  onOpen={url => showPhotos(photoUrls, url)}
                />
              ) : undefined,
          }))}
        />
        <View className="rule" />
        <View className="small">{words.number(caseNo)}</View>
        {firstResponderName ? <View className="small">{words.firstResponder(firstResponderName)}</View> : null}
      </Card>
    </>
  )
}
