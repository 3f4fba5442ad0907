import type { CaseAct } from '@shared/cases/case-act'
import { commonWords } from '@shared/messages/common'
import { consoleHomeWords } from '@shared/messages/console-words'
import { View } from '@tarojs/components'
import { Icon } from '@/components/icon/icon'
import { LightBadge } from '@/components/light-badge/light-badge'
import { classNames } from '@/components/look/class-names'
import { spoken } from '@/components/look/spoken'
import type { ConsoleLine } from './case-line'
import './case-table.css'

export interface CaseTableProps {
  readonly id: string
  readonly lines: readonly ConsoleLine[]
  readonly chosen: string | null
  readonly onCase: (caseId: string, act?: CaseAct) => void
  readonly heads?: Readonly<Record<keyof typeof consoleHomeWords.heads, string>>
}

/** Rows of a table on a desk, cards on a phone; each ends in what to do now. */
export function CaseTable({ id, lines, chosen, onCase, heads = consoleHomeWords.heads }: CaseTableProps) {
  return (
    <View id={id} className="case-table">
      <View className="case-table__heads">
        {Object.entries(heads).map(([key, head]) => (
          <View key={key}>{head}</View>
        ))}
      </View>
      {lines.map(line => (
        <View
          key={line.id}
          id={`line-${line.id}`}
          className={classNames('case-table__row', line.id === chosen && 'case-table__row--on')}
          hoverClass="case-table__row--pressed"
          onClick={() => onCase(line.id)}
          {...spoken('button', `${line.lightWords}，${line.title}，${line.place}，${line.who}，${line.held}`)}
        >
          <View className="case-table__light">
            <LightBadge light={line.light} words={line.lightWords} />
          </View>
          <View className="case-table__title">
            {line.urgent ? (
              <View className="case-table__mark">
                <Icon name="flag" size="shape" /> {commonWords.urgent}
              </View>
            ) : null}
            {line.title}
          </View>
          <View className="case-table__cell">{line.place}</View>
          <View className="case-table__cell">{line.who}</View>
          <View className="case-table__cell">{line.held}</View>
          <View
            className="case-table__act"
            onClick={event => {
              event.stopPropagation()
              onCase(line.id, line.act ?? undefined)
            }}
            {...spoken('button', `${line.actWords}：${line.title}`)}
          >
            {line.actWords}
          </View>
        </View>
      ))}
    </View>
  )
}
