import { gridActions } from '@shared/grids/actions'
import { editorWords as words } from '@shared/messages/campaign-desk-words'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button/button'
import { FailureSummary } from '@/components/error-summary/failure-summary'
import { ListRow } from '@/components/list-row/list-row'
import { Sheet } from '@/components/sheet/sheet'
import { Skeleton } from '@/components/skeleton/skeleton'
import { useAnswer } from '@/platform/cloud/use-answer'

export interface ChosenPlace {
  readonly code: string
  readonly name: string
  readonly isGrid: boolean
}

interface PlaceSheetProps {
  /** The place to begin at; nothing above it is offered. */
  readonly from: string
  readonly onChoose: (place: ChosenPlace) => void
  readonly onClose: () => void
}

/** From a place down to the one that is meant, a step at a time; grids are at the bottom. */
export function PlaceSheet({ from, onChoose, onClose }: PlaceSheetProps) {
  const [orgCode, setOrgCode] = useState(from)
  const { value, failure } = useAnswer(gridActions.map, { orgCode })
  const node = value?.node
  const foot = node ? (
    <>
      {orgCode !== from && node.parent ? (
        <Button id="place-up" label={words.placesBack} onTap={() => setOrgCode(node.parent ?? from)} />
      ) : null}
      <Button
        grow
        id="place-here"
        kind="primary"
        label={words.placesHere(node.name)}
        onTap={() => onChoose({ code: node.code, name: node.name, isGrid: false })}
      />
    </>
  ) : null
  return (
    <Sheet id="place-sheet" title={words.placesWhere} onClose={onClose} foot={foot}>
      <FailureSummary failure={failure} />
      {value ? (
        <View>
          {value.areas.map(({ code, name, isGrid }) => (
            <ListRow
              key={code}
              id={`place-${code}`}
              title={name}
              strong={false}
              onTap={() => (isGrid ? onChoose({ code, name: `${value.node.name}${name}`, isGrid }) : setOrgCode(code))}
            />
          ))}
        </View>
      ) : failure ? null : (
        <Skeleton shape="form" words={words.placesWhere} />
      )}
    </Sheet>
  )
}
