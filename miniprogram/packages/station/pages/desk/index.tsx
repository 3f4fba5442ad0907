import { deskWords } from '@shared/messages/desk-words'
import { peopleActions } from '@shared/people/actions'
import { Screen } from '@/components/screen/screen'
import { Skeleton } from '@/components/skeleton/skeleton'
import { StateView } from '@/components/state-view/state-view'
import { OfflineNotice } from '@/features/offline-notice/offline-notice'
import { DeskBody } from '@/features/station-desk/desk-body'
import { hasDesk } from '@/features/station-desk/entries'
import { CaseFailed } from '@/features/worker-case/case-failed'
import { useAnswer } from '@/platform/cloud/use-answer'
import { usePageParams } from '@/platform/navigation'
import { useFrame } from '@/platform/use-frame'

export default function StationDeskPage() {
  useFrame()
  const { scope } = usePageParams()
  const me = useAnswer(peopleActions.me, {}, 'me')
  if (!me.value) {
    return (
      <Screen fill={me.failure !== null}>
        {me.failure ? (
          <CaseFailed failure={me.failure} onRetry={me.reload} />
        ) : (
          <Skeleton shape="cards" words={deskWords.loading} />
        )}
      </Screen>
    )
  }
  if (!hasDesk(me.value)) {
    return (
      <Screen fill>
        <StateView kind="refused" title={deskWords.noDesk} />
      </Screen>
    )
  }
  return (
    <Screen wide notice={<OfflineNotice answer={me} />}>
      <DeskBody me={me.value} first={scope} />
    </Screen>
  )
}
