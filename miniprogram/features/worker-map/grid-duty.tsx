import { gridActions } from '@shared/grids/actions'
import { commonWords } from '@shared/messages/common'
import { sayDuty } from '@shared/messages/duty-words'
import { sayError } from '@shared/messages/error-words'
import { sayWorker } from '@shared/messages/person-words'
import { sayPhone } from '@shared/messages/phone-words'
import { workMapWords as words } from '@shared/messages/worker'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { DutyCard } from '@/components/person-card/duty-card'
import { Skeleton } from '@/components/skeleton/skeleton'
import { now } from '@/platform/clock'
import { useAnswer } from '@/platform/cloud/use-answer'
import { dial } from '@/platform/phone-call'

/** Who looks after one grid now, with one tap to call. */
export function GridDuty({ gridCode, own }: { readonly gridCode: string; readonly own: boolean }) {
  const landing = useAnswer(gridActions.landing, { gridCode }, `landing:${gridCode}`)
  if (!landing.value) {
    if (!landing.failure) return <Skeleton shape="cards" words={commonWords.loading} />
    return <View className="muted">{sayError(landing.failure).sentence}</View>
  }
  const { grid, duty, desk } = landing.value
  const { person } = duty
  const [who, phone] = person?.phone ? [person.name, person.phone] : [desk.name, desk.phone]
  const said = sayDuty(duty, now())
  const lines = [
    `${grid.communityName} · ${grid.name}`,
    ...(own ? [words.yours] : []),
    ...(said.cover ? [said.cover] : []),
  ]
  return (
    <DutyCard
      person={person && sayWorker(person)}
      title={words.looksAfter(desk.name)}
      duty={said.now}
      onDuty={said.onDuty}
      lines={lines}
    >
      <Button
        id="call-duty"
        kind="soft"
        icon="phone"
        label={words.call(who, sayPhone(phone))}
        onTap={() => dial(phone)}
      />
    </DutyCard>
  )
}
