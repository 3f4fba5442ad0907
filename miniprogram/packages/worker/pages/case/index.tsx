import { screenTitles } from '@shared/messages/navigation'
import { View } from '@tarojs/components'

export default function WorkerCasePage() {
  return <View>{screenTitles.workerCase}</View>
}
