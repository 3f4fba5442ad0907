import { figureActions } from '@shared/figures/actions'
import { localDateOf } from '@shared/kernel/local-date'
import { consoleCasesWords as words } from '@shared/messages/console-words'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Icon } from '@/components/icon/icon'
import type { IconName } from '@/components/icon/icon-names'
import { classNames } from '@/components/look/class-names'
import { spoken } from '@/components/look/spoken'
import { now } from '@/platform/clock'
import { useAnswer } from '@/platform/cloud/use-answer'
import {
  type FilterKey,
  type FilterKind,
  type FilterParams,
  filterKeys,
  filterKinds,
  sayChoice,
  withChoice,
} from './case-filter'
import { FilterSheet } from './filter-sheet'

export interface FilterBarProps {
  /** Whose people are offered. */
  readonly scope: string
  readonly params: FilterParams
  readonly onChange: (params: FilterParams) => void
}

const switches = ['urgent', 'supervised'] as const

/** What is chosen as filled chips that take it away again, what may be chosen as empty ones. */
export function FilterBar({ scope, params, onChange }: FilterBarProps) {
  const [picking, setPicking] = useState<FilterKind | null>(null)
  const isNameNeeded = picking === 'assignee' || params.assignee !== undefined
  const assignees = useAnswer(figureActions.assignees, isNameNeeded ? { scope } : null)
  const assigneeName = assignees.value?.assignees.find(each => each.id === params.assignee)?.name ?? null
  const say = (key: FilterKey, value: string) => sayChoice(key, value, { today: localDateOf(now()), assigneeName })
  const chosen = filterKeys.filter(key => key !== 'order' && params[key] !== undefined)
  const set = (key: FilterKey, value: string | undefined) => onChange(withChoice(params, key, value))
  const chip = (key: string, label: string, on: boolean, onTap: () => void, icon: IconName, spokenLabel = label) => (
    <View
      key={key}
      id={`filter-${key}`}
      className={classNames('filter-bar__chip', on && 'filter-bar__chip--on')}
      onClick={onTap}
      {...spoken('button', spokenLabel)}
    >
      {label}
      <Icon name={icon} size="tiny" />
    </View>
  )
  return (
    <View className="filter-bar" ariaLabel={words.filters}>
      {chosen.map(key => {
        const label = say(key, params[key] ?? '')
        return chip(key, label, true, () => set(key, undefined), 'close', words.remove(label))
      })}
      {filterKinds
        .filter(kind => params[kind] === undefined)
        .map(kind => chip(kind, words.kinds[kind], false, () => setPicking(kind), 'down'))}
      {switches
        .filter(key => params[key] === undefined)
        .map(key => chip(key, say(key, '1'), false, () => set(key, '1'), 'plus'))}
      {chip(
        'order',
        words.orders[params.order === 'created' ? 'created' : 'due'],
        false,
        () => set('order', params.order === 'created' ? undefined : 'created'),
        'swap',
      )}
      {chosen.length > 1 ? (
        <View
          id="filter-clear"
          className="filter-bar__clear"
          onClick={() => onChange({})}
          {...spoken('button', words.clear)}
        >
          {words.clear}
        </View>
      ) : null}
      {picking ? (
        <FilterSheet
          kind={picking}
          chosen={params[picking]}
          assignees={assignees}
          onChoose={value => {
            set(picking, value)
            setPicking(null)
          }}
          onClose={() => setPicking(null)}
        />
      ) : null}
    </View>
  )
}
