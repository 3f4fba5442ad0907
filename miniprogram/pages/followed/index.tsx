import { sayError } from '@shared/messages/error-words'
import { neighbourWords as words } from '@shared/messages/neighbour-words'
import { neighbourActions } from '@shared/neighbours/actions'
import { useRef, useState } from 'react'
import { Button } from '@/components/button/button'
import { Notice } from '@/components/notice/notice'
import { Screen } from '@/components/screen/screen'
import { Skeleton } from '@/components/skeleton/skeleton'
import { StateView } from '@/components/state-view/state-view'
import { useCaseRead } from '@/features/inbox/use-case-read'
import { FollowedBody, LeaveButton } from '@/features/neighbours/followed-body'
import { OfflineNotice } from '@/features/offline-notice/offline-notice'
import { CaseUnavailable } from '@/features/resident-cases/case-unavailable'
import { now } from '@/platform/clock'
import { asDomainError, call } from '@/platform/cloud/call'
import { useAnswer } from '@/platform/cloud/use-answer'
import { replacePage, usePageParams } from '@/platform/navigation'
import { newRequestId } from '@/platform/new-ids'
import { useFrame } from '@/platform/use-frame'
import { useReturn } from '@/platform/use-return'

export default function FollowedPage() {
  useFrame()
  const { id = '' } = usePageParams()
  const found = useAnswer(neighbourActions.followed, { caseId: id }, `followed:${id}`)
  useCaseRead(id)
  useReturn(found.reload)
  const { busy, trouble, leave } = useLeave(id)

  if (!found.value && found.failure) return <CaseUnavailable failure={found.failure} onRetry={found.reload} />
  if (!found.value) {
    return (
      <Screen>
        <Skeleton shape="case" words={words.loading} />
      </Screen>
    )
  }
  const { followed } = found.value
  if (!followed) {
    return (
      <Screen fill>
        <StateView kind="empty" title={words.notFollowing}>
          <Button id="mine" kind="primary" label={words.backToMine} onTap={() => replacePage('mineCases')} />
        </StateView>
      </Screen>
    )
  }
  return (
    <Screen notice={<OfflineNotice answer={found} />}>
      {trouble ? <Notice icon="question" title={trouble} /> : null}
      <FollowedBody followed={followed} at={now()} />
      <LeaveButton busy={busy} onLeave={leave} />
    </Screen>
  )
}

function useLeave(caseId: string) {
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<string | null>(null)
  const requestId = useRef(newRequestId())
  const leave = async () => {
    setBusy(true)
    setTrouble(null)
    try {
      await call(neighbourActions.leave, { caseId, requestId: requestId.current })
      replacePage('mineCases')
    } catch (error) {
      setTrouble(sayError(asDomainError(error)).sentence)
    } finally {
      setBusy(false)
    }
  }
  return { busy, trouble, leave }
}
