import { gridActions } from '@shared/grids/actions'
import { commonWords } from '@shared/messages/common'
import { sayError } from '@shared/messages/error-words'
import { hotlineWords as words } from '@shared/messages/hotline-words'
import { findWords } from '@shared/messages/places'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button/button'
import { ListRow } from '@/components/list-row/list-row'
import { Notice } from '@/components/notice/notice'
import { SearchField } from '@/components/text-field/search-field'
import { useAnswer } from '@/platform/cloud/use-answer'
import type { ChosenPlace } from './call-draft'

export interface CallPlaceProps {
  readonly place: ChosenPlace | null
  readonly onPlace: (place: ChosenPlace | null) => void
}

/** The place as the caller says it: a building of the territory, or a grid by its name. */
export function CallPlace({ place, onPlace }: CallPlaceProps) {
  const [asked, setAsked] = useState<string | null>(null)
  const buildings = useAnswer(gridActions.matchAddress, asked && !place ? { text: asked } : null)
  const grids = useAnswer(gridActions.search, asked && !place ? { text: asked.slice(0, 50) } : null)
  if (place) {
    return (
      <View className="row row--between">
        <View id="call-place-chosen" className="strong grow">
          {words.placeChosen(place.label)}
        </View>
        <Button small id="call-place-change" kind="quiet" label={words.changePlace} onTap={() => onPlace(null)} />
      </View>
    )
  }
  const found = [
    ...(buildings.value?.matches ?? []).map(({ buildingId, label, grid }) => ({
      buildingId,
      gridCode: grid.code,
      label,
      detail: findWords.gridTitle(grid.communityName, grid.name),
    })),
    ...(grids.value?.grids ?? []).map(({ code, communityName, name }) => ({
      buildingId: null,
      gridCode: code,
      label: name,
      detail: communityName,
    })),
  ].slice(0, 6)
  const answers = [buildings, grids]
  const loading = answers.some(each => each.loading)
  const failed = answers.filter(each => each.failure !== null)
  const failure = loading ? null : (failed[0]?.failure ?? null)
  const again = () => failed.map(each => each.reload())
  return (
    <>
      <SearchField
        id="call-place"
        label={words.placeLabel}
        placeholder={words.placePlaceholder}
        maxLength={100}
        button={{ id: 'call-place-find', label: words.find }}
        busy={asked !== null && loading && words.finding}
        onSearch={setAsked}
      />
      {found.map(({ detail, ...each }) => (
        <ListRow
          key={each.buildingId ?? each.gridCode}
          id={`call-place-${each.buildingId ?? each.gridCode}`}
          icon="pin"
          title={each.label}
          detail={detail}
          onTap={() => onPlace(each)}
        />
      ))}
      {failure ? (
        <Notice
          icon={failure.code === 'NETWORK_UNREACHABLE' ? 'wifi-off' : 'question'}
          title={sayError(failure).sentence}
          text={words.findFailed}
          action={{ id: 'call-place-again', label: commonWords.retry, onTap: again }}
        />
      ) : null}
      {asked && !loading && !failure && found.length === 0 ? <View className="small">{words.notFound}</View> : null}
      {asked ? null : <View className="small">{words.noPlace}</View>}
    </>
  )
}
