import { screenTitles } from '@shared/messages/navigation'
import { View } from '@tarojs/components'

export default function CasePage() {
  return <View>{screenTitles.case}</View>
}
