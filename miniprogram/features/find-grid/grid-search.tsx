import { gridActions } from '@shared/grids/actions'
import { commonWords } from '@shared/messages/common'
import { sayError } from '@shared/messages/error-words'
import { findWords } from '@shared/messages/places'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Card } from '@/components/card/card'
import { ListRow } from '@/components/list-row/list-row'
import { Notice } from '@/components/notice/notice'
import { SearchField } from '@/components/text-field/search-field'
import { useAnswer } from '@/platform/cloud/use-answer'

/** Grids by the names people use: estate, community, grid. */
export function GridSearch({ onGrid }: { readonly onGrid: (gridCode: string) => void }) {
  const [asked, setAsked] = useState<string | null>(null)
  const { value, failure, loading, reload } = useAnswer(gridActions.search, asked ? { text: asked } : null)
  return (
    <View className="stack">
      <SearchField
        id="find-text"
        label={findWords.searchLabel}
        placeholder={findWords.searchPlaceholder}
        maxLength={50}
        button={{ id: 'find-search', label: findWords.search, icon: 'search' }}
        busy={loading && findWords.searching}
        onSearch={setAsked}
      />
      {failure ? (
        <Notice
          title={sayError(failure).sentence}
          action={{ id: 'find-again', label: commonWords.retry, onTap: reload }}
        />
      ) : null}
      {value && asked && value.grids.length === 0 ? (
        <Notice title={findWords.searchEmpty(asked)} text={findWords.searchEmptyWhy} />
      ) : null}
      {value && value.grids.length > 0 ? (
        <Card list>
          {value.grids.map(grid => (
            <ListRow
              key={grid.code}
              id={`grid-${grid.code}`}
              icon="pin"
              title={findWords.gridTitle(grid.communityName, grid.name)}
              detail={grid.because ? findWords.because(grid.because) : (grid.area ?? grid.streetName)}
              onTap={() => onGrid(grid.code)}
            />
          ))}
        </Card>
      ) : null}
    </View>
  )
}
