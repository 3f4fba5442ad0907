import { type AddressMatch, gridActions } from '@shared/grids/actions'
import { sayError } from '@shared/messages/error-words'
import { findWords, placeWords } from '@shared/messages/places'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Card } from '@/components/card/card'
import { ListRow } from '@/components/list-row/list-row'
import { Notice } from '@/components/notice/notice'
import { SearchField } from '@/components/text-field/search-field'
import { useAnswer } from '@/platform/cloud/use-answer'

interface AddressPartProps {
  readonly nearGridCode: string | null
  readonly initial: string
  readonly onMatch: (match: AddressMatch) => void
  readonly onWritten: (text: string) => void
}

/** A typed address, matched against the territory's own buildings; nothing counts before the resident confirms it. */
export function AddressPart({ nearGridCode, initial, onMatch, onWritten }: AddressPartProps) {
  const [asked, setAsked] = useState<string | null>(null)
  const { value, failure, loading } = useAnswer(
    gridActions.matchAddress,
    asked ? { text: asked, ...(nearGridCode ? { nearGridCode } : {}) } : null,
  )
  const matches = asked ? (value?.matches ?? null) : null
  return (
    <View className="stack">
      <SearchField
        id="place-address"
        label={placeWords.addressLabel}
        placeholder={placeWords.addressPlaceholder}
        initial={initial}
        maxLength={100}
        button={{ id: 'place-match', label: placeWords.match }}
        busy={loading && findWords.searching}
        onSearch={setAsked}
      />
      {matches && matches.length > 0 ? (
        <Card list title={placeWords.matchesHeading}>
          {matches.map(match => (
            <ListRow
              key={match.buildingId}
              id={`match-${match.buildingId}`}
              icon="pin"
              title={match.label}
              detail={findWords.gridTitle(match.grid.communityName, match.grid.name)}
              onTap={() => onMatch(match)}
            />
          ))}
        </Card>
      ) : null}
      {asked && (failure || matches?.length === 0) ? (
        <Notice
          icon="pin"
          title={failure ? sayError(failure).sentence : placeWords.noMatch}
          text={placeWords.noMatchWhy}
          action={{ id: 'use-written', label: placeWords.useAsWritten, onTap: () => onWritten(asked) }}
        />
      ) : null}
    </View>
  )
}
