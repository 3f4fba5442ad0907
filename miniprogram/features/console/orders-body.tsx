import { figureActions, type SupervisionState } from '@shared/figures/actions'
import type { OutputOf } from '@shared/kernel/contract'
import { consoleWords, consoleOrderWords as words } from '@shared/messages/console-words'
import { View } from '@tarojs/components'
import { useEffect } from 'react'
import { Card } from '@/components/card/card'
import { ChoiceChips } from '@/components/choice-chips/choice-chips'
import { MorePart } from '@/components/more-part/more-part'
import { StateView } from '@/components/state-view/state-view'
import { now } from '@/platform/clock'
import { call } from '@/platform/cloud/call'
import { useAnswer } from '@/platform/cloud/use-answer'
import { useLaterPages } from '@/platform/cloud/use-later-pages'
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

const pageOf = ({ cases, next }: OutputOf<typeof figureActions.supervisions>) => ({ rows: cases, next })

/** 督办 orders of a place: those to be answered, and those whose answer waits for the supervisor. */
export function OrdersBody({ view, state: wanted, onState }: OrdersBodyProps) {
  const { scope } = view
  const state = wanted ?? 'awaitsVerdict'
  const first = useAnswer(figureActions.supervisions, { scope, state })
  const { value, failure, reload, savedAt } = first
  const pages = useLaterPages(value && pageOf(value), `${scope} ${state} ${savedAt}`, async after =>
    pageOf(await call(figureActions.supervisions, { scope, state, after })),
  )
  useReturn(reload)
  useReloadOn(view.changes, reload)
  const orders: readonly Order[] = pages.rows
  const current = useRowKeys({
    ids: orders.map(each => each.case.id),
    chosen: view.chosen,
    onOpen: view.onCase,
    onClose: view.onClose,
  })
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
      <MorePart id="orders-more" pages={pages} label={consoleWords.more} />
    </>
  )
}
