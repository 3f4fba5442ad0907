import { Screen } from '@/components/screen/screen'
import { DemoPeopleList } from '@/features/account/demo-people-list'
import { useFrame } from '@/platform/use-frame'

export default function DemoPage() {
  useFrame()
  return (
    <Screen>
      <DemoPeopleList />
    </Screen>
  )
}
