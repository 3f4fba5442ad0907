import type { CaseDetail } from '@shared/cases/case-views'
import type { Instant } from '@shared/kernel/local-date'
import { caseWords } from '@shared/messages/cases'
import { View } from '@tarojs/components'
import { Card } from '@/components/card/card'
import { Timeline } from '@/components/timeline/timeline'
import { PhotoPairs } from './case-reply'
import { labelPhoto } from './case-view'
import { historyOf } from './history'
import './resident-cases.css'

/** Everything that happened, newest first, with its reasons; looking at the phone number is in it. */
export const CaseHistory = ({ detail, at }: { readonly detail: CaseDetail; readonly at: Instant }) => (
  <Card title={caseWords.history}>
    <Timeline
      entries={historyOf(detail, at).map(line => ({
        id: line.id,
        who: line.who,
        what: line.what,
        why: line.why,
        when: line.when,
        more: line.photos.length > 0 ? <PhotoPairs photos={line.photos.map(labelPhoto)} /> : undefined,
      }))}
    />
    <View className="rule" />
    <View className="small">{caseWords.number(detail.caseNo)}</View>
    {detail.firstResponderName ? (
      <View className="small">{caseWords.firstResponder(detail.firstResponderName)}</View>
    ) : null}
    {detail.reporter.anonymous ? <View className="small">{caseWords.anonymous}</View> : null}
    {detail.viewer === 'codeHolder' ? <View className="small">{caseWords.byCode}</View> : null}
  </Card>
)
