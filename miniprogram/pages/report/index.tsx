import { screenTitles } from '@shared/messages/navigation'
import { View } from '@tarojs/components'

export default function ReportPage() {
  return <View>{screenTitles.report}</View>
}
