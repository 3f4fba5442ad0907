import { localDateOf } from '@shared/kernel/local-date'
import { accountWords } from '@shared/messages/account'
import { sayError } from '@shared/messages/error-words'
import { peopleActions } from '@shared/people/actions'
import { Notice } from '@/components/notice/notice'
import { Screen } from '@/components/screen/screen'
import { Skeleton } from '@/components/skeleton/skeleton'
import { AccountLinks } from '@/features/account/account-links'
import { hasWorkerView } from '@/features/account/account-view'
import { LookPart } from '@/features/account/look-part'
import { WhoPart } from '@/features/account/who-part'
import { SweepStoppedNotice } from '@/features/inbox/sweep-stopped-notice'
import { useInboxWatch } from '@/features/inbox/use-inbox-watch'
import { ResidentTabs } from '@/features/resident-tabs/resident-tabs'
import { WorkerTabs } from '@/features/worker-tabs/worker-tabs'
import { now } from '@/platform/clock'
import { useAnswer } from '@/platform/cloud/use-answer'
import { currentSide } from '@/platform/side'
import { useFrame } from '@/platform/use-frame'

export default function MePage() {
  useFrame()
  const { value: me, failure, reload } = useAnswer(peopleActions.me, {}, 'me')
  const unread = useInboxWatch()
  const worker = currentSide() === 'worker' && (me === null || hasWorkerView(me))
  const foot = worker ? <WorkerTabs current="me" unread={unread} /> : <ResidentTabs current="me" />
  return (
    <Screen root foot={foot}>
      {me ? (
        <WhoPart me={me} />
      ) : failure ? (
        <Notice
          icon="wifi-off"
          title={accountWords.unknownNow}
          text={sayError(failure).sentence}
          action={{ id: 'retry', label: accountWords.retry, onTap: reload }}
        />
      ) : (
        <Skeleton shape="cards" words={accountWords.loading} />
      )}
      <SweepStoppedNotice />
      <LookPart />
      {me ? (
        <AccountLinks me={me} today={localDateOf(now())} side={worker ? 'worker' : 'resident'} unread={unread} />
      ) : null}
    </Screen>
  )
}
