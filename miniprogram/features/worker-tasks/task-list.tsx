import { commonWords } from '@shared/messages/common'
import { View } from '@tarojs/components'
import { CaseCard } from '@/components/case-card/case-card'
import type { TaskGroup } from './task-groups'

export interface TaskListProps {
  readonly groups: readonly TaskGroup[]
  readonly onOpen: (caseId: string) => void
}

export function TaskList({ groups, onOpen }: TaskListProps) {
  return (
    <>
      {groups.map(({ key, title, note, rows }) => (
        <View key={key} id={`group-${key}`} className="stack">
          <View className="section">
            {title}
            <View className="section__note">{note}</View>
          </View>
          {rows.map(row => (
            <CaseCard
              key={row.id}
              id={`task-${row.id}`}
              title={row.title}
              place={row.place}
              light={row.light}
              lightWords={row.lightWords}
              aside={row.aside}
              mark={row.urgent ? commonWords.urgent : null}
              onTap={() => onOpen(row.id)}
            />
          ))}
        </View>
      ))}
    </>
  )
}
