import { screenTitles } from '@shared/messages/navigation'
import { View } from '@tarojs/components'

export default function SubmittedPage() {
  return <View>{screenTitles.submitted}</View>
}
