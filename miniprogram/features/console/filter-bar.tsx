import { consoleCasesWords as words } from '@shared/messages/console-words'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Icon } from '@/components/icon/icon'
import { ListRow } from '@/components/list-row/list-row'
import { classNames } from '@/components/look/class-names'
import { spoken } from '@/components/look/spoken'
import { Sheet } from '@/components/sheet/sheet'
import {
  type FilterKey,
  type FilterKind,
  type FilterParams,
  filterChoices,
  filterKeys,
  filterKinds,
  sayChoice,
  withChoice,
} from './case-filter'
import { focusable } from './focusable'

export interface FilterBarProps {
  readonly params: FilterParams
  readonly onChange: (params: FilterParams) => void
}

const switches = ['urgent', 'supervised'] as const

/** What is chosen as filled chips that take it away again, what may be chosen as empty ones. */
export function FilterBar({ params, onChange }: FilterBarProps) {
  const [picking, setPicking] = useState<FilterKind | null>(null)
  const chosen = filterKeys.filter(key => key !== 'order' && params[key] !== undefined)
  const set = (key: FilterKey, value: string | undefined) => onChange(withChoice(params, key, value))
  const chip = (key: string, label: string, on: boolean, onTap: () => void, spokenLabel = label) => (
    <View
      key={key}
      id={`filter-${key}`}
      className={classNames('filter-bar__chip', on && 'filter-bar__chip--on')}
      onClick={onTap}
      {...focusable}
      {...spoken('button', spokenLabel)}
    >
      {label}
      <Icon name={on ? 'close' : 'down'} size="tiny" />
    </View>
  )
  return (
    <View className="filter-bar" ariaLabel={words.filters}>
      {chosen.map(key => {
        const label = sayChoice(key, params[key] ?? '')
        return chip(key, label, true, () => set(key, undefined), words.remove(label))
      })}
      {filterKinds
        .filter(kind => params[kind] === undefined)
        .map(kind => chip(kind, words.kinds[kind], false, () => setPicking(kind)))}
      {switches
        .filter(key => params[key] === undefined)
        .map(key => chip(key, sayChoice(key, '1'), false, () => set(key, '1')))}
      {chip('order', words.orders[params.order === 'created' ? 'created' : 'due'], false, () =>
        set('order', params.order === 'created' ? undefined : 'created'),
      )}
      {chosen.length > 1 ? (
        <View
          id="filter-clear"
          className="filter-bar__clear"
          onClick={() => onChange({})}
          {...focusable}
          {...spoken('button', words.clear)}
        >
          {words.clear}
        </View>
      ) : null}
      {picking ? (
        <Sheet id="sheet-filter" title={words.kinds[picking]} onClose={() => setPicking(null)}>
          <View>
            {filterChoices[picking].map(({ value, label }) => (
              <ListRow
                key={value}
                id={`choose-${value}`}
                title={label}
                strong={params[picking] === value}
                onTap={() => {
                  set(picking, value)
                  setPicking(null)
                }}
              />
            ))}
          </View>
        </Sheet>
      ) : null}
    </View>
  )
}
