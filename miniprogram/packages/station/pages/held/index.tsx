import type { DomainError } from '@shared/kernel/errors'
import { heldPageWords as words } from '@shared/messages/held-words'
import { peopleActions } from '@shared/people/actions'
import { useState } from 'react'
import { Screen } from '@/components/screen/screen'
import { Skeleton } from '@/components/skeleton/skeleton'
import { StateView } from '@/components/state-view/state-view'
import { useInboxWatch } from '@/features/inbox/use-inbox-watch'
import { OfflineNotice } from '@/features/offline-notice/offline-notice'
import { HeldBody } from '@/features/station-held/held-body'
import { lookScopes } from '@/features/station-held/look-scopes'
import { CaseFailed } from '@/features/worker-case/case-failed'
import { useAnswer } from '@/platform/cloud/use-answer'
import { useFrame } from '@/platform/use-frame'

const failed = (failure: DomainError, retry: () => void) => <CaseFailed failure={failure} onRetry={retry} />

export default function StationHeldPage() {
  useFrame()
  const me = useAnswer(peopleActions.me, {}, 'me')
  const [chosen, setChosen] = useState<string | null>(null)
  const [news, setNews] = useState(0)
  // What is held comes with a message to the station.
  useInboxWatch(() => setNews(count => count + 1))
  if (!me.value) {
    return (
      <Screen fill={me.failure !== null}>
        {me.failure ? (
          <CaseFailed failure={me.failure} onRetry={me.reload} />
        ) : (
          <Skeleton shape="cards" words={words.loading} />
        )}
      </Screen>
    )
  }
  const scope = chosen ?? lookScopes(me.value)[0]?.code
  if (scope === undefined) {
    return (
      <Screen fill>
        <StateView kind="refused" title={words.notYours} />
      </Screen>
    )
  }
  return (
    <Screen wide notice={<OfflineNotice answer={me} />}>
      <HeldBody key={scope} me={me.value} scope={scope} news={news} onScope={setChosen} failed={failed} />
    </Screen>
  )
}
