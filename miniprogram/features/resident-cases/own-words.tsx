import type { CaseDetail } from '@shared/cases/case-views'
import { caseWords } from '@shared/messages/cases'
import { heldWords } from '@shared/messages/held-words'
import { View } from '@tarojs/components'
import { Card } from '@/components/card/card'
import { PhotoPairs } from './case-reply'
import { labelPhoto } from './case-view'

/** What the reporter wrote and photographed. */
export const OwnWords = ({ detail }: { readonly detail: CaseDetail }) => (
  <Card title={caseWords.yourWords}>
    <View className="prose">{detail.text}</View>
    <OwnHeld detail={detail} />
    <PhotoPairs photos={detail.photos.filter(photo => photo.stage === 'report').map(labelPhoto)} />
  </Card>
)

/** What the reporter should know of content that is held: that it costs no time, or how to ask for another look. */
function OwnHeld({ detail: { held } }: { readonly detail: CaseDetail }) {
  const isIn = (state: CaseDetail['held'][number]['state']) => held.some(part => part.state === state)
  if (isIn('blocked'))
    return (
      <View id="own-blocked" className="muted">
        {heldWords.ownBlocked}
      </View>
    )
  return isIn('held') ? (
    <View id="own-held" className="muted">
      {heldWords.ownHeld}
    </View>
  ) : null
}
