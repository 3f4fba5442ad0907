import { screenTitles } from '@shared/messages/navigation'
import { View } from '@tarojs/components'

export default function DevPage() {
  return <View>{screenTitles.dev}</View>
}
