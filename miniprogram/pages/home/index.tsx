import { screenTitles } from '@shared/messages/navigation'
import { View } from '@tarojs/components'

export default function HomePage() {
  return <View>{screenTitles.home}</View>
}
