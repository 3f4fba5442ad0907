import { screenTitles } from '@shared/messages/navigation'
import { View } from '@tarojs/components'

export default function WorkerTransferPage() {
  return <View>{screenTitles.workerTransfer}</View>
}
