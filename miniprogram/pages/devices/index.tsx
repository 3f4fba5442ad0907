import { sayInstant } from '@shared/kernel/say-time'
import { devicesWords as words } from '@shared/messages/access-words'
import { signInActions } from '@shared/people/sign-in-actions'
import { useState } from 'react'
import { BottomBar } from '@/components/bottom-bar/bottom-bar'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { FailureSummary } from '@/components/error-summary/failure-summary'
import { Heading } from '@/components/heading/heading'
import { ListRow } from '@/components/list-row/list-row'
import { Screen } from '@/components/screen/screen'
import { ConfirmSheet } from '@/components/sheet/confirm-sheet'
import { Skeleton } from '@/components/skeleton/skeleton'
import { StateView } from '@/components/state-view/state-view'
import { CaseFailed } from '@/features/worker-case/case-failed'
import { now } from '@/platform/clock'
import { useAct } from '@/platform/cloud/use-act'
import { useAnswer } from '@/platform/cloud/use-answer'
import { newRequestId } from '@/platform/new-ids'
import { useFrame } from '@/platform/use-frame'

export default function DevicesPage() {
  useFrame()
  const found = useAnswer(signInActions.sessions, {})
  const signOut = useAct(signInActions.signOut)
  const [asking, setAsking] = useState(false)
  const end = async (sessionId: string | null) => {
    const left = await signOut.run({ requestId: newRequestId(), sessionId })
    setAsking(false)
    if (left) found.replace(left)
  }
  if (!found.value) {
    return (
      <Screen fill={found.failure !== null}>
        {found.failure ? (
          <CaseFailed failure={found.failure} onRetry={found.reload} />
        ) : (
          <Skeleton shape="cards" words={words.loading} />
        )}
      </Screen>
    )
  }
  const { sessions } = found.value
  if (sessions.length === 0) {
    return (
      <Screen fill>
        <StateView kind="empty" title={words.empty} text={words.emptyWhy} />
      </Screen>
    )
  }
  const foot = (
    <BottomBar>
      <Button grow id="sign-out-all" label={words.everywhere} onTap={() => setAsking(true)} />
    </BottomBar>
  )
  const over = asking ? (
    <ConfirmSheet
      destroys
      title={words.everywhere}
      text={words.everywhereSure}
      confirmLabel={words.everywhere}
      busy={signOut.busy && words.loading}
      onConfirm={() => end(null)}
      onClose={() => setAsking(false)}
    />
  ) : null
  return (
    <Screen foot={foot} over={over}>
      <Heading title={words.heading} text={words.why} />
      <FailureSummary failure={signOut.failure} />
      <Card list>
        {sessions.map(({ id, device, createdAt, expiresAt, own }) => (
          <ListRow
            key={id}
            id={`session-${id}`}
            title={own ? `${device}（${words.own}）` : device}
            detail={`${sayInstant(createdAt, now())} · ${words.until(sayInstant(expiresAt, now()))}`}
            aside={<Button small label={words.signOut} onTap={() => end(id)} />}
          />
        ))}
      </Card>
    </Screen>
  )
}
