import { screenTitles } from '@shared/messages/navigation'
import { View } from '@tarojs/components'

export default function PlacePage() {
  return <View>{screenTitles.place}</View>
}
