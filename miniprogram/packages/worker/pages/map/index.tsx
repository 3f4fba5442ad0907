import { screenTitles } from '@shared/messages/navigation'
import { View } from '@tarojs/components'

export default function WorkerMapPage() {
  return <View>{screenTitles.workerMap}</View>
}
