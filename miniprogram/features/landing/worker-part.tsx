import { landingWords } from '@shared/messages/landing'
import { roleName } from '@shared/messages/terms'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { PersonCard } from '@/components/person-card/person-card'
import { dial } from '@/platform/phone-call'
import type { CallView, LandingView } from './landing-view'
import { PhoneLine } from './phone-line'
import './landing.css'

/** The person (or the desk) who answers, one tap to call, and the two numbers that always work. */
export function WorkerPart({ view }: { readonly view: LandingView }) {
  const { worker, duty, helpers, call } = view
  const lines = [...(duty.cover ? [duty.cover] : []), ...helpers]
  const inside = (
    <>
      <CallButton call={call} />
      <View className="landing__phones">
        <PhoneLine id="call-hotline" call={view.hotline} />
        <PhoneLine id="call-supervision" call={view.supervision} />
      </View>
    </>
  )
  if (!worker) {
    return (
      <Card title={view.who}>
        {lines.map(line => (
          <View key={line} className="small">
            {line}
          </View>
        ))}
        <View className="landing__desk">{inside}</View>
      </Card>
    )
  }
  return (
    <PersonCard
      name={worker.name}
      roleName={roleName(worker.role)}
      gender={worker.gender}
      photoUrl={worker.photoUrl}
      duty={duty.now}
      onDuty={duty.onDuty}
      lines={lines}
      mark={worker.demo ? landingWords.demoPerson : undefined}
    >
      {inside}
    </PersonCard>
  )
}

const CallButton = ({ call }: { readonly call: CallView }) => (
  <Button
    id="call-worker"
    kind="soft"
    icon="phone"
    label={landingWords.call(call.name, call.shown)}
    onTap={() => dial(call.phone)}
  />
)
