import type { figureActions, OpenAssignee } from '@shared/figures/actions'
import type { OutputOf } from '@shared/kernel/contract'
import { localDateOf } from '@shared/kernel/local-date'
import { consoleCasesWords as words } from '@shared/messages/console-words'
import { View } from '@tarojs/components'
import { ListRow } from '@/components/list-row/list-row'
import { Sheet } from '@/components/sheet/sheet'
import { now } from '@/platform/clock'
import type { Answered } from '@/platform/cloud/use-answer'
import { AnswerState } from './answer-state'
import { type FilterChoice, type FilterKind, filterChoices } from './case-filter'
import { usualDays } from './filter-days'
import { OtherDays } from './other-days'

export interface FilterSheetProps {
  readonly kind: FilterKind
  readonly chosen: string | undefined
  readonly assignees: Answered<OutputOf<typeof figureActions.assignees>>
  readonly onChoose: (value: string) => void
  readonly onClose: () => void
}

/** What may be chosen under one head. */
export function FilterSheet({ kind, chosen, assignees, onChoose, onClose }: FilterSheetProps) {
  const choices = choicesOf(kind, assignees.value?.assignees ?? [])
  const isAsked = kind === 'assignee' && assignees.value === null
  return (
    <Sheet id="sheet-filter" title={words.kinds[kind]} onClose={onClose}>
      {isAsked ? <AnswerState failure={assignees.failure} reload={assignees.reload} /> : null}
      {!isAsked && choices.length === 0 ? <View className="muted">{words.nobody}</View> : null}
      <View>
        {choices.map(({ value, label, detail }) => (
          <ListRow
            key={value}
            id={`choose-${value}`}
            title={label}
            detail={detail}
            strong={chosen === value}
            onTap={() => onChoose(value)}
          />
        ))}
      </View>
      {kind === 'days' ? <OtherDays onChoose={onChoose} /> : null}
    </Sheet>
  )
}

function choicesOf(kind: FilterKind, assignees: readonly OpenAssignee[]): readonly FilterChoice[] {
  if (kind === 'days') return usualDays(localDateOf(now()))
  if (kind !== 'assignee') return filterChoices[kind]
  return assignees.map(({ id, name, open, red }) => ({ value: id, label: name, detail: words.assigneeHas(open, red) }))
}
