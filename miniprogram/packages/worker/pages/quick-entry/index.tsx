import { screenTitles } from '@shared/messages/navigation'
import { View } from '@tarojs/components'

export default function WorkerQuickEntryPage() {
  return <View>{screenTitles.workerQuickEntry}</View>
}
