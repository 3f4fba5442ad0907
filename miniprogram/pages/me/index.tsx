import { localDateOf } from '@shared/kernel/local-date'
import { accountWords } from '@shared/messages/account'
import { sayError } from '@shared/messages/error-words'
import { peopleActions } from '@shared/people/actions'
import { Notice } from '@/components/notice/notice'
import { Screen } from '@/components/screen/screen'
import { Skeleton } from '@/components/skeleton/skeleton'
import { AccountLinks } from '@/features/account/account-links'
import { LookPart } from '@/features/account/look-part'
import { WhoPart } from '@/features/account/who-part'
import { ResidentTabs } from '@/features/resident-tabs/resident-tabs'
import { now } from '@/platform/clock'
import { useAnswer } from '@/platform/cloud/use-answer'
import { useFrame } from '@/platform/use-frame'

export default function MePage() {
  useFrame()
  const { value: me, failure, reload } = useAnswer(peopleActions.me, {}, 'me')
  return (
    <Screen root foot={<ResidentTabs current="me" />}>
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
      <LookPart />
      {me ? <AccountLinks me={me} today={localDateOf(now())} /> : null}
    </Screen>
  )
}
