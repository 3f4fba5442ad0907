import { screenTitles } from '@shared/messages/navigation'
import { View } from '@tarojs/components'

export default function FindPage() {
  return <View>{screenTitles.find}</View>
}
