import { landingWords } from '@shared/messages/landing'
import { sayWorker } from '@shared/messages/person-words'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { DutyCard } from '@/components/person-card/duty-card'
import { dial } from '@/platform/phone-call'
import type { LandingView } from './landing-view'
import { PhoneLine } from './phone-line'
import './landing.css'

/** The person (or the desk) who answers, one tap to call, and the two numbers that always work. */
export function WorkerPart({ view }: { readonly view: LandingView }) {
  const { who, worker, duty, helpers, call } = view
  return (
    <DutyCard
      person={worker && sayWorker(worker)}
      title={who}
      duty={duty.now}
      onDuty={duty.onDuty}
      lines={[...(duty.cover ? [duty.cover] : []), ...helpers]}
    >
      <Button
        id="call-worker"
        kind="soft"
        icon="phone"
        label={landingWords.call(call.name, call.shown)}
        onTap={() => dial(call.phone)}
      />
      <View className="landing__phones">
        <PhoneLine id="call-hotline" call={view.hotline} />
        <PhoneLine id="call-supervision" call={view.supervision} />
      </View>
    </DutyCard>
  )
}
