import type { caseActions } from '@shared/cases/actions'
import type { OutputOf } from '@shared/kernel/contract'
import { taskWords } from '@shared/messages/worker'
import { View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import { ChoiceChips } from '@/components/choice-chips/choice-chips'
import { StateView } from '@/components/state-view/state-view'
import { draftsNamed } from '@/platform/drafts'
import { useWaitingActs } from '@/platform/outbox/use-outbox'
import {
  answeredGroup,
  filterTasks,
  firstAskedGroup,
  groupTasks,
  headline,
  helpingGroup,
  type TaskFilter,
} from './task-groups'
import { TaskList } from './task-list'

export interface TasksBodyProps {
  readonly tasks: OutputOf<typeof caseActions.tasks>
  readonly now: number
  readonly onOpen: (caseId: string) => void
  /** Under the headline: the way to the desk, for those who have one. */
  readonly desk: ReactNode
}

/** What to do first today, then everything in that order. */
export function TasksBody({ tasks, now, onOpen, desk }: TasksBodyProps) {
  const waiting = new Set(useWaitingActs().flatMap(each => each.caseId ?? []))
  const [filter, setFilter] = useState<TaskFilter>('all')
  const { cases, helping, firstAsked, recentlyAnswered } = tasks
  const { title, detail } = headline(cases, now)
  const shown =
    filter === 'answered'
      ? [answeredGroup(recentlyAnswered, now)]
      : [
          ...groupTasks(filterTasks(cases, filter), now, draftsNamed('resolve:'), waiting),
          ...(filter === 'all' && helping.length > 0 ? [helpingGroup(helping, now)] : []),
          ...(filter === 'all' && firstAsked.length > 0 ? [firstAskedGroup(firstAsked, now)] : []),
        ]
  const empty = shown.every(group => group.rows.length === 0)
  const counts: Record<TaskFilter, number> = {
    all: cases.length,
    toAccept: filterTasks(cases, 'toAccept').length,
    waiting: filterTasks(cases, 'waiting').length,
    answered: recentlyAnswered.length,
  }
  const offered = (['all', 'toAccept', 'waiting', 'answered'] as const).filter(
    value => value === 'all' || value === filter || counts[value] > 0,
  )
  return (
    <>
      <View>
        <View id="tasks-headline" className="title">
          {title}
        </View>
        {detail ? <View className="muted">{detail}</View> : null}
      </View>
      {desk}
      {offered.length > 1 ? (
        <ChoiceChips
          id="task-filter"
          label={taskWords.filterLabel}
          choices={offered.map(value => ({ value, label: `${taskWords.filters[value]} ${counts[value]}` }))}
          value={filter}
          onChange={setFilter}
        />
      ) : null}
      {empty ? (
        <StateView
          kind="empty"
          title={filter === 'all' ? taskWords.restWell : taskWords.nothingHere}
          text={filter === 'all' ? null : taskWords.restWell}
        />
      ) : (
        <TaskList groups={shown} onOpen={onOpen} />
      )}
    </>
  )
}
