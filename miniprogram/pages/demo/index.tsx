import { Screen } from '@/components/screen/screen'
import { DemoPeopleList } from '@/features/account/demo-people-list'
import { LeavingNotice } from '@/features/waiting/leaving-notice'
import { useFrame } from '@/platform/use-frame'

export default function DemoPage() {
  useFrame()
  return (
    <Screen notice={<LeavingNotice />}>
      <DemoPeopleList />
    </Screen>
  )
}
