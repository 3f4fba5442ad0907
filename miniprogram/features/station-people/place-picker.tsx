import { sayError } from '@shared/messages/error-words'
import { staffEditWords as words } from '@shared/messages/staff-edit-words'
import { staffActions } from '@shared/people/staff-actions'
import { View } from '@tarojs/components'
import { ChoiceChips } from '@/components/choice-chips/choice-chips'
import { useAnswer } from '@/platform/cloud/use-answer'

export interface Place {
  readonly value: string
  readonly label: string
}

interface PlacePickerProps {
  /** The places of the administrator. */
  readonly from: readonly Place[]
  /** From one of them down to what is chosen. */
  readonly trail: readonly Place[]
  readonly onTrail: (trail: readonly Place[]) => void
}

/** Where a role is held: from the administrator's own place down, a step at a time. */
export function PlacePicker({ from, trail, onTrail }: PlacePickerProps) {
  const here = trail.at(-1) ?? null
  const { value, failure } = useAnswer(staffActions.places, here === null ? null : { scope: here.value })
  const below = here === null ? from : (value?.below ?? []).map(({ code, name }) => ({ value: code, label: name }))
  const step = (code: string) => {
    const next = below.find(each => each.value === code)
    if (next) onTrail([...trail, next])
  }
  const back = (code: string) => onTrail(trail.slice(0, trail.findIndex(each => each.value === code) + 1))
  return (
    <View className="stack">
      <View className="strong">{words.place}</View>
      {here === null ? null : (
        <ChoiceChips id="place-trail" label={words.place} choices={trail} value={here.value} onChange={back} />
      )}
      {failure ? <View className="small">{sayError(failure).sentence}</View> : null}
      {below.length > 0 ? (
        <>
          <View className="small">{here === null ? words.placeFirst : words.placeBelow}</View>
          <ChoiceChips id="place-below" label={words.placeBelow} choices={below} value={null} onChange={step} />
        </>
      ) : null}
    </View>
  )
}
