import type { LateGroup } from '@shared/figures/actions'
import type { TableCase } from '@shared/figures/case-table'
import { togetherWords, consoleHomeWords as words } from '@shared/messages/console-words'
import { holdNames } from '@shared/messages/figure-words'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { StateView } from '@/components/state-view/state-view'
import { now } from '@/platform/clock'
import { consoleLine } from './case-line'
import { CaseTable } from './case-table'
import { type ConsoleView, seesCases } from './console-view'
import { supervisable } from './home-view'
import { TogetherSheet } from './together-sheet'
import { useRowKeys } from './use-row-keys'

export interface LateGroupsProps {
  readonly view: ConsoleView
  readonly groups: readonly LateGroup[]
}

/** The late cases by what helps now; an order to explain may be given to a whole group at once. */
export function LateGroups({ view, groups }: LateGroupsProps) {
  const [together, setTogether] = useState<readonly TableCase[] | null>(null)
  const ids = groups.flatMap(group => group.cases.map(each => each.id))
  const current = useRowKeys({ ids, chosen: view.chosen, onOpen: view.onCase, onClose: view.onClose })
  const at = now()
  if (groups.length === 0) return <StateView kind="empty" title={words.nothingLate} text={words.nothingLateWhy} />
  return (
    <>
      <View className="section">
        {words.now}
        {seesCases(view.me) ? null : <View className="section__note">{words.numbersOnly}</View>}
      </View>
      {groups.map(group => {
        const orders = supervisable(group)
        return (
          <Card key={group.hold} id={`late-${group.hold}`} list>
            <View className="late-group__head">
              <View className="grow">
                <View className="strong">{`${holdNames[group.hold]} ${words.count(group.total)}`}</View>
                {group.cases.length > 0 && group.cases.length < group.total ? (
                  <View className="small">{words.shown(group.cases.length, group.total)}</View>
                ) : null}
              </View>
              {orders.length > 1 ? (
                <Button
                  small
                  id={`together-${group.hold}`}
                  label={togetherWords.button(orders.length)}
                  onTap={() => setTogether(orders)}
                />
              ) : null}
            </View>
            {group.cases.length > 0 ? (
              <CaseTable
                id={`late-table-${group.hold}`}
                lines={group.cases.map(each => consoleLine(each, at))}
                chosen={current}
                onCase={view.onCase}
              />
            ) : null}
          </Card>
        )
      })}
      {together ? <TogetherSheet cases={together} onDone={view.onChanged} onClose={() => setTogether(null)} /> : null}
    </>
  )
}
