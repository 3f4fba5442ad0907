import { caseActions } from '@shared/cases/actions'
import { localDateOf } from '@shared/kernel/local-date'
import { hotlineWords as words } from '@shared/messages/hotline-words'
import { peopleActions } from '@shared/people/actions'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Screen } from '@/components/screen/screen'
import { Skeleton } from '@/components/skeleton/skeleton'
import { StateView } from '@/components/state-view/state-view'
import { OfflineNotice } from '@/features/offline-notice/offline-notice'
import { CallForm } from '@/features/station-hotline/call-form'
import { CallRegister } from '@/features/station-hotline/call-register'
import { CallTaken } from '@/features/station-hotline/call-taken'
import { useCall } from '@/features/station-hotline/use-call'
import { useRegister } from '@/features/station-hotline/use-register'
import { CaseFailed } from '@/features/worker-case/case-failed'
import { now } from '@/platform/clock'
import { useAnswer } from '@/platform/cloud/use-answer'
import { useSubmitKey } from '@/platform/submit-key'
import { useFrame } from '@/platform/use-frame'

export default function HotlinePage() {
  useFrame()
  const me = useAnswer(peopleActions.me, {}, 'me')
  const categories = useAnswer(caseActions.categories, {}, 'categories')
  const [day, setDay] = useState(() => localDateOf(now()))
  const register = useRegister(day)
  const call = useCall(categories.value?.defaultCategoryId ?? null, register.first.reload)
  useSubmitKey(call.submit)

  const isNotTheirs = me.value?.roles.every(held => held.role !== 'station')
  if (isNotTheirs || register.first.failure?.code === 'NOT_ALLOWED') {
    return (
      <Screen fill>
        <StateView kind="refused" title={words.refused} />
      </Screen>
    )
  }
  if (!me.value || !categories.value) {
    const failure = me.failure ?? categories.failure
    const retry = () => {
      me.reload()
      categories.reload()
    }
    return (
      <Screen fill={failure !== null}>
        {failure ? <CaseFailed failure={failure} onRetry={retry} /> : <Skeleton shape="cards" words={words.loading} />}
      </Screen>
    )
  }
  return (
    <Screen wide notice={<OfflineNotice answer={categories} />}>
      <View className="hotline">
        <View className="hotline__part">
          {call.taken ? (
            <CallTaken taken={call.taken} onNext={call.next} />
          ) : (
            <CallForm call={call} categories={categories.value} />
          )}
        </View>
        <View className="hotline__part">
          <CallRegister day={day} register={register} onDay={setDay} />
        </View>
      </View>
    </Screen>
  )
}
