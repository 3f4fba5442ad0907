import { type LocalDate, localDateOf } from '@shared/kernel/local-date'
import { sayDate } from '@shared/kernel/say-time'
import { consoleWords, consoleCasesWords as words } from '@shared/messages/console-words'
import { View } from '@tarojs/components'
import { Card } from '@/components/card/card'
import { MorePart } from '@/components/more-part/more-part'
import { StateView } from '@/components/state-view/state-view'
import { now } from '@/platform/clock'
import { focusOn } from '@/platform/page-keys'
import { useReturn } from '@/platform/use-return'
import { AnswerState } from './answer-state'
import { type FilterParams, filterOf, withChoice } from './case-filter'
import { consoleLine } from './case-line'
import { CaseTable } from './case-table'
import type { ConsoleView } from './console-view'
import { FilterBar } from './filter-bar'
import { NumberSearch, numberSearchId } from './number-search'
import { PlaceCrumbs } from './place-crumbs'
import { useCasePages } from './use-case-pages'
import { useReloadOn } from './use-reload-on'
import { useRowKeys } from './use-row-keys'

export interface CasesBodyProps {
  readonly view: ConsoleView
  readonly params: FilterParams
  readonly onParams: (params: FilterParams) => void
}

/** Every case of a place by what is chosen; one of them opens beside the table. */
export function CasesBody({ view, params, onParams }: CasesBodyProps) {
  const { filter, order } = filterOf(params)
  const { first, pages } = useCasePages(view.scope, filter, order)
  const { value, failure, reload } = first
  useReturn(reload)
  useReloadOn(view.changes, reload)
  const current = useRowKeys({
    ids: pages.rows.map(each => each.id),
    chosen: view.chosen,
    onOpen: view.onCase,
    onClose: view.onClose,
    onSearch: () => focusOn(numberSearchId),
  })
  const at = now()
  return (
    <>
      <PlaceCrumbs view={view} place={value?.place ?? null} answer={first} />
      <View id="console-headline" className="console__headline">
        {value ? words.heading(value.place.name, words.counted(value.total.count, value.total.more)) : ''}
      </View>
      <FilterBar scope={view.scope} params={params} onChange={onParams} />
      <NumberSearch onSearch={no => onParams(withChoice(params, 'no', no))} />
      {value?.since ? (
        <View className="small">{words.since(sayDate(value.since as LocalDate, localDateOf(at)))}</View>
      ) : null}
      {!value ? (
        <AnswerState failure={failure} reload={reload} />
      ) : pages.rows.length === 0 ? (
        <StateView kind="empty" title={words.empty} text={words.emptyWhy} />
      ) : (
        <Card list>
          <CaseTable
            id="case-table"
            lines={pages.rows.map(each => consoleLine(each, at))}
            chosen={current}
            onCase={view.onCase}
          />
        </Card>
      )}
      <MorePart id="cases-more" pages={pages} label={consoleWords.more} />
    </>
  )
}
