import { screenTitles } from '@shared/messages/navigation'
import { View } from '@tarojs/components'

export default function MineCasesPage() {
  return <View>{screenTitles.mineCases}</View>
}
