import { gridActions } from '@shared/grids/actions'
import { placeWords } from '@shared/messages/places'
import { View } from '@tarojs/components'
import { BottomBar } from '@/components/bottom-bar/bottom-bar'
import { Button } from '@/components/button/button'
import { Notice } from '@/components/notice/notice'
import { Screen } from '@/components/screen/screen'
import { DrillMap } from '@/features/find-grid/drill-map'
import { PrivacyQuestion } from '@/features/privacy-question/privacy-question'
import { AddressPart } from '@/features/report/address-part'
import { isUntouched, landedPlace } from '@/features/report/default-place'
import type { DraftPlace } from '@/features/report/draft'
import { change, saveDraft, useDraft } from '@/features/report/draft-session'
import { LocationRefused } from '@/features/report/location-refused'
import { PinResult } from '@/features/report/pin-result'
import { buildingPlace, isSettled, mustPick, pinPlace, writtenPlace } from '@/features/report/place-choice'
import { usePlaceChoice } from '@/features/report/use-place-choice'
import { useAnswer } from '@/platform/cloud/use-answer'
import { landingCopy, lastGridCode } from '@/platform/current-grid'
import { goBack } from '@/platform/navigation'
import { useFrame } from '@/platform/use-frame'

export default function PlacePage() {
  useFrame()
  const before = useDraft().place
  const place = usePlaceChoice()
  const { choice, locating, setPin, pinHere, closeRefusal } = place
  const nearCode = before.input.scannedGridCode ?? lastGridCode()
  // The community of the grid is where the map begins.
  const near = useAnswer(
    gridActions.landing,
    nearCode ? { gridCode: nearCode } : null,
    nearCode ? landingCopy(nearCode) : undefined,
  )

  const settle = (next: DraftPlace) => {
    change({ kind: 'place', place: next })
    saveDraft()
    goBack('report')
  }

  if (locating === 'refused') {
    return (
      <Screen fill>
        <LocationRefused grid={before.grid} onWrite={closeRefusal} />
      </Screen>
    )
  }
  const pinAt = ([longitude, latitude]: readonly [number, number]) => setPin({ longitude, latitude, system: 'gcj02' })
  const ready = choice !== null && (isSettled(choice) || choice.failure !== null)
  const shown = choice?.located?.point ?? (choice?.pin.system === 'gcj02' ? choice.pin : null)
  return (
    <Screen
      over={<PrivacyQuestion />}
      foot={
        <BottomBar hint={choice && mustPick(choice) && !ready ? placeWords.pickFirst : undefined}>
          <Button
            grow
            id="place-confirm"
            kind="primary"
            label={placeWords.confirm}
            disabled={!ready}
            onTap={() => choice && settle(pinPlace(choice.pin, choice.located, choice.picked, before))}
          />
        </BottomBar>
      }
    >
      <View className="title">{placeWords.heading}</View>
      <AddressPart
        nearGridCode={nearCode}
        initial={before.input.label ?? ''}
        onMatch={match => settle(buildingPlace(match, before))}
        onWritten={text => settle(writtenPlace(text, before))}
      />
      {near.value && !isUntouched(before) ? (
        <Button
          id="place-grid"
          label={placeWords.backToGrid(near.value.grid.name)}
          onTap={() => near.value && settle(landedPlace(near.value))}
        />
      ) : null}
      <Button
        id="place-here"
        icon="locate"
        label={placeWords.myLocation}
        busy={locating === 'asking' && placeWords.locating}
        onTap={pinHere}
      />
      {locating === 'failed' ? <Notice icon="pin" title={placeWords.locationFailed} /> : null}
      <View className="strong">{placeWords.mapHeading}</View>
      {near.loading && !near.value && nearCode ? null : (
        <DrillMap
          start={near.value?.desk.orgCode}
          selected={choice?.located?.grid?.code ?? before.grid?.code}
          pin={shown ? [shown.longitude, shown.latitude] : null}
          onGrid={pinAt}
          onNowhere={pinAt}
        />
      )}
      <PinResult place={place} />
    </Screen>
  )
}
