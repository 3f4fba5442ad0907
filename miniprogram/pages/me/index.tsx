import { screenTitles } from '@shared/messages/navigation'
import { View } from '@tarojs/components'

export default function MePage() {
  return <View>{screenTitles.me}</View>
}
