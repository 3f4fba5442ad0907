import { type SupervisionListName, supervisionListName } from '@shared/cases/supervision-acts'
import { deskWords } from '@shared/messages/desk-words'
import { supervisionPageWords as words } from '@shared/messages/supervision-words'
import type { Me } from '@shared/people/person'
import { View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { useState } from 'react'
import { ChoiceChips } from '@/components/choice-chips/choice-chips'
import { now } from '@/platform/clock'
import { CaseLines } from './case-lines'
import { deskScopes } from './entries'
import { supervisionLine } from './supervision-view'
import { useSupervision } from './use-supervision'
import './station-desk.css'

export interface SupervisionBodyProps {
  readonly me: Me
  readonly scope: string
  readonly onScope: (scope: string) => void
}

/** What is late, and which 督办 orders are open, in a place; on a desk's screen the choices stand left of the cases. */
export function SupervisionBody({ me, scope, onScope }: SupervisionBodyProps) {
  const [list, setList] = useState<SupervisionListName>('overdue')
  const supervision = useSupervision(scope, list)
  // Something may have been done on the page above.
  useDidShow(supervision.reload)
  const scopes = deskScopes(me)
  const { counts, name } = supervision.first.value ?? { counts: null, name: null }
  const at = now()
  return (
    <View className="station-desk">
      <View className="station-desk__side">
        <View>
          <View id="supervision-place" className="title">
            {name ?? scopes.find(each => each.code === scope)?.name ?? ''}
          </View>
          {counts ? <View className="muted">{words.summary(counts.overdue, counts.supervised)}</View> : null}
        </View>
        {scopes.length > 1 ? (
          <ChoiceChips
            id="supervision-scope"
            label={deskWords.scopes}
            choices={scopes.map(each => ({ value: each.code, label: each.name }))}
            value={scope}
            onChange={onScope}
          />
        ) : null}
        <ChoiceChips
          id="supervision-list"
          label={words.lists}
          choices={supervisionListName.options.map(each => ({
            value: each,
            label: `${words.names[each]} ${counts?.[each] ?? ''}`.trim(),
          }))}
          value={list}
          onChange={setList}
        />
      </View>
      <View className="station-desk__main">
        <View className="section">
          {words.names[list]}
          <View className="section__note">{words.why[list]}</View>
        </View>
        <CaseLines
          answer={supervision.first}
          lines={supervision.pages.rows.map(card => supervisionLine(card, at))}
          pages={supervision.pages}
        />
      </View>
    </View>
  )
}
