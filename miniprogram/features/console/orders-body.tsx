import { figureActions, type SupervisionState } from '@shared/figures/actions'
import type { TablePlace } from '@shared/figures/case-table'
import { consoleWords, consoleOrderWords as words } from '@shared/messages/console-words'
import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { ChoiceChips } from '@/components/choice-chips/choice-chips'
import { StateView } from '@/components/state-view/state-view'
import { now } from '@/platform/clock'
import { call } from '@/platform/cloud/call'
import { useAnswer } from '@/platform/cloud/use-answer'
import { useReturn } from '@/platform/use-return'
import { AnswerState } from './answer-state'
import { CaseTable } from './case-table'
import type { ConsoleView } from './console-view'
import { type Order, openingState, orderLine, orderStates } from './orders-view'
import { PlaceCrumbs } from './place-crumbs'
import { useReloadOn } from './use-reload-on'
import { useRowKeys } from './use-row-keys'

export interface OrdersBodyProps {
  readonly view: ConsoleView
  /** null: nobody has chosen yet, it opens where something is. */
  readonly state: SupervisionState | null
  readonly onState: (state: SupervisionState) => void
}

/** 督办 orders of a place: those to be answered, and those whose answer waits for the supervisor. */
export function OrdersBody({ view, state: wanted, onState }: OrdersBodyProps) {
  const { scope } = view
  const state = wanted ?? 'awaitsVerdict'
  const first = useAnswer(figureActions.supervisions, { scope, state })
  const { value, failure, reload, savedAt } = first
  const [later, setLater] = useState<{
    readonly savedAt: number | null
    readonly cases: readonly Order[]
    readonly next: TablePlace | null
  } | null>(null)
  const [loadingMore, setLoadingMore] = useState(false)
  useReturn(reload)
  useReloadOn(view.changes, reload)
  const more = later?.savedAt === savedAt ? later : null
  const orders: readonly Order[] = [...(value?.cases ?? []), ...(more?.cases ?? [])]
  const next: TablePlace | null = (more ?? value)?.next ?? null
  const current = useRowKeys({
    ids: orders.map(each => each.case.id),
    chosen: view.chosen,
    onOpen: view.onCase,
    onClose: view.onClose,
  })
  const showMore = async () => {
    if (!next || loadingMore) return
    setLoadingMore(true)
    try {
      const page = await call(figureActions.supervisions, { scope, state, after: next })
      setLater({ savedAt, cases: [...(more?.cases ?? []), ...page.cases], next: page.next })
    } catch {
      // The button stays; what is shown is not lost.
    } finally {
      setLoadingMore(false)
    }
  }
  const counts = value?.counts
  const opening = counts && !wanted ? openingState(counts) : null
  useEffect(() => {
    if (opening) onState(opening)
  }, [opening, onState])
  const countOf = (name: SupervisionState) => (name === 'settled' ? '' : (counts?.[name] ?? ''))
  const at = now()
  return (
    <>
      <PlaceCrumbs view={view} place={value?.place ?? null} answer={first} />
      <View id="console-headline" className="console__headline">
        {counts ? words.summary(counts.lateReply, counts.awaitsVerdict) : ''}
      </View>
      <ChoiceChips
        id="order-state"
        label={words.lists}
        choices={orderStates.map(name => ({ value: name, label: `${words.names[name]} ${countOf(name)}`.trim() }))}
        value={state}
        onChange={onState}
      />
      {!value ? (
        <AnswerState failure={failure} reload={reload} />
      ) : orders.length === 0 ? (
        <StateView kind="empty" title={words.empty} text={words.emptyWhy} />
      ) : (
        <Card list>
          <CaseTable
            id="order-table"
            heads={words.heads}
            lines={orders.map(each => orderLine(each, at))}
            chosen={current}
            onCase={view.onCase}
          />
        </Card>
      )}
      {next ? (
        <Button
          id="orders-more"
          label={consoleWords.more}
          busy={loadingMore && consoleWords.loadingMore}
          onTap={showMore}
        />
      ) : null}
    </>
  )
}
