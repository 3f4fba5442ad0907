import { formWords as words } from '@shared/messages/form-page-words'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'

interface FormConsentProps {
  /** What the answers are used for. */
  readonly text: string
  readonly asks: boolean
  readonly missed: boolean
  readonly onAgree: () => void
  readonly onRead: () => void
}

/** The purpose, always shown above the questions; agreed to with a tap, never beforehand. */
export const FormConsent = ({ text, asks, missed, onAgree, onRead }: FormConsentProps) => (
  <Card id="form-consent" title={words.consentTitle}>
    <View className="stack">
      {missed ? <View className="strong">{words.consentNeeded}</View> : null}
      <View>{text}</View>
      {asks ? (
        <Button id="consent-agree" kind="soft" icon="check" label={words.consentAgree} onTap={onAgree} />
      ) : (
        <View id="consent-given" className="strong">
          {words.consentGiven}
        </View>
      )}
      <Button id="consent-read" kind="quiet" label={words.consentRead} onTap={onRead} />
    </View>
  </Card>
)
