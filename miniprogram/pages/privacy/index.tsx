import { privacyText } from '@shared/messages/privacy'
import { reportConsentVersion } from '@shared/people/consent-text'
import { View } from '@tarojs/components'
import { Card } from '@/components/card/card'
import { Screen } from '@/components/screen/screen'
import { useFrame } from '@/platform/use-frame'

export default function PrivacyPage() {
  useFrame()
  return (
    <Screen>
      <View>
        <View className="title">{privacyText.title}</View>
        <View className="small">{privacyText.version(reportConsentVersion)}</View>
      </View>
      <Card>
        <View className="stack">
          {privacyText.sections.map(({ heading, body }) => (
            <View key={heading}>
              <View className="strong">{heading}</View>
              <View>{body}</View>
            </View>
          ))}
        </View>
      </Card>
    </Screen>
  )
}
