import { commonWords } from '@shared/messages/common'
import { deskWords } from '@shared/messages/desk-words'
import { View } from '@tarojs/components'
import { Icon } from '@/components/icon/icon'
import { LightBadge } from '@/components/light-badge/light-badge'
import { spoken } from '@/components/look/spoken'
import type { DeskLine } from './desk-view'
import './station-desk.css'

export interface DeskTableProps {
  readonly lines: readonly DeskLine[]
  readonly onOpen: (caseId: string) => void
}

const heads = Object.entries(deskWords.heads)

/** Cards on a phone, rows of a table on a desk. */
export function DeskTable({ lines, onOpen }: DeskTableProps) {
  return (
    <View id="desk-table" className="desk-table">
      <View className="desk-table__heads">
        {heads.map(([key, head]) => (
          <View key={key}>{head}</View>
        ))}
      </View>
      {lines.map(line => (
        <View
          key={line.id}
          id={`desk-${line.id}`}
          className="desk-table__row"
          hoverClass="list-row--pressed"
          onClick={() => onOpen(line.id)}
          {...spoken('button', `${line.lightWords}，${line.title}，${line.place}，${line.who}`)}
        >
          <View className="desk-table__light">
            <LightBadge light={line.light} words={line.lightWords} />
          </View>
          <View className="desk-table__title">
            {line.urgent ? (
              <View className="desk-table__mark">
                <Icon name="flag" size="shape" /> {commonWords.urgent}
              </View>
            ) : null}
            {line.title}
          </View>
          <View className="desk-table__cell">{line.place}</View>
          <View className="desk-table__cell">{line.who}</View>
          <View className="desk-table__cell">{line.status}</View>
        </View>
      ))}
    </View>
  )
}
