import { joinWords as words } from '@shared/messages/access-words'
import { commonWords } from '@shared/messages/common'
import { sayError } from '@shared/messages/error-words'
import { BottomBar } from '@/components/bottom-bar/bottom-bar'
import { Button } from '@/components/button/button'
import { Screen } from '@/components/screen/screen'
import { Skeleton } from '@/components/skeleton/skeleton'
import { StateView } from '@/components/state-view/state-view'
import { CodeForm } from '@/features/join/code-form'
import { InvitationPart } from '@/features/join/invitation-part'
import { useJoin } from '@/features/join/use-join'
import { codeOfPage } from '@/platform/linked-page'
import { openTab, usePageParams } from '@/platform/navigation'
import { useFrame } from '@/platform/use-frame'

export default function JoinPage() {
  useFrame()
  const join = useJoin(codeOfPage(usePageParams(), 'j'))
  const { code, invitation, accept, first, isAdminToken } = join
  if (join.joined || invitation.value?.accepted) {
    return (
      <Screen fill>
        <StateView kind="done" title={words.done} text={words.doneWhy}>
          <Button id="join-start" kind="primary" label={words.start} onTap={() => openTab('workerTasks')} />
        </StateView>
      </Screen>
    )
  }
  if (code === null) {
    const submit = isAdminToken ? join.becomeAdmin : join.next
    const label = isAdminToken ? words.becomeAdmin : words.next
    const foot = (
      <BottomBar>
        <Button grow id="join-next" kind="primary" label={label} busy={first.busy && words.accepting} onTap={submit} />
      </BottomBar>
    )
    return (
      <Screen foot={foot}>
        <CodeForm join={join} />
      </Screen>
    )
  }
  if (!invitation.value) {
    const { failure } = invitation
    if (!failure) {
      return (
        <Screen>
          <Skeleton shape="cards" words={words.looking} />
        </Screen>
      )
    }
    const isOffline = failure.code === 'NETWORK_UNREACHABLE'
    return (
      <Screen fill>
        <StateView
          kind={isOffline ? 'offline' : 'refused'}
          title={sayError(failure).sentence}
          code={commonWords.errorCode(failure.code)}
        >
          {isOffline ? (
            <Button id="retry" kind="primary" label={commonWords.retry} onTap={invitation.reload} />
          ) : (
            <Button id="join-another" kind="primary" label={words.another} onTap={join.startOver} />
          )}
        </StateView>
      </Screen>
    )
  }
  const foot = (
    <BottomBar>
      <Button id="join-no" label={words.another} onTap={join.startOver} />
      <Button
        grow
        id="join-accept"
        kind="primary"
        label={words.accept}
        busy={accept.busy && words.accepting}
        onTap={join.agree}
      />
    </BottomBar>
  )
  return (
    <Screen foot={foot}>
      <InvitationPart invitation={invitation.value} accept={accept} />
    </Screen>
  )
}
