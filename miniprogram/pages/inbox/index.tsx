import { screenTitles } from '@shared/messages/navigation'
import { View } from '@tarojs/components'

export default function InboxPage() {
  return <View>{screenTitles.inbox}</View>
}
