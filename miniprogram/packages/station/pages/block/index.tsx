import { blockWords as words } from '@shared/messages/limit-words'
import { View } from '@tarojs/components'
import { Screen } from '@/components/screen/screen'
import { BlockForm } from '@/features/station-blocks/block-form'
import { replacePage, usePageParams } from '@/platform/navigation'
import { useFrame } from '@/platform/use-frame'

export default function StationBlockPage() {
  useFrame()
  const { id } = usePageParams()
  return (
    <Screen>
      <View className="title">{words.make}</View>
      <BlockForm caseId={id ?? ''} onBlocked={() => replacePage('stationBlocks')} />
    </Screen>
  )
}
