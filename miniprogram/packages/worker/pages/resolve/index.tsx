import { screenTitles } from '@shared/messages/navigation'
import { View } from '@tarojs/components'

export default function WorkerResolvePage() {
  return <View>{screenTitles.workerResolve}</View>
}
