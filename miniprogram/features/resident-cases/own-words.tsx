import type { CaseDetail } from '@shared/cases/case-views'
import { caseWords } from '@shared/messages/cases'
import { View } from '@tarojs/components'
import { Card } from '@/components/card/card'
import { PhotoPairs } from './case-reply'
import { labelPhoto } from './case-view'

/** What the reporter wrote and photographed. */
export const OwnWords = ({ detail }: { readonly detail: CaseDetail }) => (
  <Card title={caseWords.yourWords}>
    <View className="prose">{detail.text}</View>
    <PhotoPairs photos={detail.photos.filter(photo => photo.stage === 'report').map(labelPhoto)} />
  </Card>
)
