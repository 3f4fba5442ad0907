import { campaignPageWords as words } from '@shared/messages/campaign-page-words'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'

interface ClaimConsentProps {
  readonly agreed: boolean
  readonly missed: boolean
  readonly onAgree: () => void
  readonly onRead: () => void
}

/** What is kept of who claims; shown until it was agreed to with a tap, never agreed beforehand. */
export const ClaimConsent = ({ agreed, missed, onAgree, onRead }: ClaimConsentProps) => (
  <Card id="claim-consent" title={words.consentTitle}>
    <View className="stack">
      {missed ? <View className="strong">{words.consentNeeded}</View> : null}
      <View>{words.consentText}</View>
      {agreed ? (
        <View className="strong">{words.consentGiven}</View>
      ) : (
        <Button id="consent-agree" kind="soft" icon="check" label={words.consentAgree} onTap={onAgree} />
      )}
      <Button id="consent-read" kind="quiet" label={words.consentRead} onTap={onRead} />
    </View>
  </Card>
)
