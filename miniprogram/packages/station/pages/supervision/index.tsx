import { deskWords } from '@shared/messages/desk-words'
import { supervisionPageWords } from '@shared/messages/supervision-words'
import { peopleActions } from '@shared/people/actions'
import { useState } from 'react'
import { Screen } from '@/components/screen/screen'
import { Skeleton } from '@/components/skeleton/skeleton'
import { StateView } from '@/components/state-view/state-view'
import { OfflineNotice } from '@/features/offline-notice/offline-notice'
import { deskScopes } from '@/features/station-desk/entries'
import { SupervisionBody } from '@/features/station-desk/supervision-body'
import { CaseFailed } from '@/features/worker-case/case-failed'
import { useAnswer } from '@/platform/cloud/use-answer'
import { useFrame } from '@/platform/use-frame'

export default function StationSupervisionPage() {
  useFrame()
  const me = useAnswer(peopleActions.me, {}, 'me')
  const [chosen, setChosen] = useState<string | null>(null)
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
  const scope = chosen ?? deskScopes(me.value)[0]?.code
  if (scope === undefined) {
    return (
      <Screen fill>
        <StateView kind="refused" title={supervisionPageWords.notYours} />
      </Screen>
    )
  }
  return (
    <Screen wide notice={<OfflineNotice answer={me} />}>
      <SupervisionBody key={scope} me={me.value} scope={scope} onScope={setChosen} />
    </Screen>
  )
}
