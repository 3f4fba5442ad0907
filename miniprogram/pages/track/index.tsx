import { screenTitles } from '@shared/messages/navigation'
import { View } from '@tarojs/components'

export default function TrackPage() {
  return <View>{screenTitles.track}</View>
}
