import { screenTitles } from '@shared/messages/navigation'
import { View } from '@tarojs/components'

export default function PrivacyPage() {
  return <View>{screenTitles.privacy}</View>
}
