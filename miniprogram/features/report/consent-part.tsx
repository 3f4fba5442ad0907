import { reportWords } from '@shared/messages/report'
import { reportConsentVersion } from '@shared/people/consent-text'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { openPage } from '@/platform/navigation'
import { change } from './draft-session'
import './report.css'

/** Shown until the resident has agreed with a tap; never agreed beforehand. Photos stay on the device until then. */
export const ConsentPart = ({ missed }: { readonly missed: boolean }) => (
  <Card title={reportWords.consentTitle}>
    {missed ? <View className="report__missed">{reportWords.consentNeeded}</View> : null}
    <View>{reportWords.consentSummary}</View>
    <View className="small">{reportWords.consentRefusedHint}</View>
    <View className="report__consent">
      <Button
        id="consent-agree"
        kind="soft"
        icon="check"
        label={reportWords.consentAgree}
        onTap={() => change({ kind: 'agreed', version: reportConsentVersion })}
      />
      <Button id="consent-read" kind="quiet" label={reportWords.consentRead} onTap={() => openPage('privacy')} />
    </View>
  </Card>
)
