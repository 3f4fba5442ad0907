import { screenTitles } from '@shared/messages/navigation'
import { View } from '@tarojs/components'

export default function DemoPage() {
  return <View>{screenTitles.demo}</View>
}
