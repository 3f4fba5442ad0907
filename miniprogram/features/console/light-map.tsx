import { figureActions } from '@shared/figures/actions'
import { consoleMapWords as words } from '@shared/messages/console-words'
import { View } from '@tarojs/components'
import { useMemo } from 'react'
import { TerritoryMap } from '@/components/territory-map/territory-map'
import { useAnswer } from '@/platform/cloud/use-answer'
import { useReturn } from '@/platform/use-return'
import { AnswerState } from './answer-state'
import type { ConsoleView } from './console-view'
import { litAreas } from './map-view'
import { useReloadOn } from './use-reload-on'

export interface LightMapProps {
  readonly id: string
  readonly view: Pick<ConsoleView, 'scope' | 'onScope' | 'changes'>
  /** px; as wide as a phone's page when left out. */
  readonly width?: number
  readonly height: number
  readonly still?: boolean
}

/** The areas of a place, each in its worst light; a tap goes there. */
export function LightMap({ id, view: { scope, onScope, changes }, width, height, still }: LightMapProps) {
  const { value, failure, reload } = useAnswer(figureActions.gridLights, { scope })
  useReturn(reload)
  useReloadOn(changes, reload)
  const areas = useMemo(() => litAreas(value?.areas ?? []), [value])
  if (!value) return <AnswerState failure={failure} reload={reload} />
  return (
    <>
      <TerritoryMap
        id={id}
        areas={areas}
        outlines={value.outlines}
        bounds={value.bounds}
        selected={null}
        onPick={(_, area) => area && area.code !== scope && onScope(area.code)}
        width={width}
        height={height}
        still={still}
      />
      <View className="small">{words.legend}</View>
    </>
  )
}
