import { screenTitles } from '@shared/messages/navigation'
import { View } from '@tarojs/components'

export default function WorkerTasksPage() {
  return <View>{screenTitles.workerTasks}</View>
}
