import type { gridActions } from '@shared/grids/actions'
import type { OutputOf } from '@shared/kernel/contract'
import { entryWords as words } from '@shared/messages/quick-entry-words'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button/button'
import { Sheet } from '@/components/sheet/sheet'
import { TerritoryMap } from '@/components/territory-map/territory-map'
import type { LngLat } from '@/components/territory-map/view-box'
import { TextField } from '@/components/text-field/text-field'

export interface PlaceSheetProps {
  /** null while it is on its way. */
  readonly map: OutputOf<typeof gridActions.map> | null
  readonly ownGridCode: string | null
  readonly pin: LngLat | null
  readonly label: string
  readonly onChoose: (pin: LngLat | null, label: string) => void
  readonly onClose: () => void
}

/** A tap on the map, or words for the place, or both. */
export function PlaceSheet({ map, ownGridCode, pin, label, onChoose, onClose }: PlaceSheetProps) {
  const [point, setPoint] = useState(pin)
  const [typed, setTyped] = useState(label)
  const [code, setCode] = useState(ownGridCode)
  return (
    <Sheet
      id="sheet-place"
      title={words.placeSheet}
      onClose={onClose}
      foot={<Button id="place-pick" grow kind="primary" label={words.placePick} onTap={() => onChoose(point, typed)} />}
    >
      <TextField
        id="place-words"
        label={words.placeLabel}
        placeholder={words.placePlaceholder}
        value={typed}
        onChange={setTyped}
        maxLength={100}
      />
      {map ? (
        <TerritoryMap
          areas={map.areas}
          bounds={map.bounds}
          selected={code}
          pin={point}
          onPick={(picked, area) => {
            setPoint(picked)
            setCode(area?.code ?? null)
          }}
        />
      ) : (
        <View className="muted">{words.placeLoading}</View>
      )}
    </Sheet>
  )
}
