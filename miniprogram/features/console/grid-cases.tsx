import { consoleCasesWords as words } from '@shared/messages/console-words'
import { Card } from '@/components/card/card'
import { StateView } from '@/components/state-view/state-view'
import { now } from '@/platform/clock'
import { AnswerState } from './answer-state'
import { consoleLine } from './case-line'
import { CaseTable } from './case-table'
import type { ConsoleView } from './console-view'
import { useCasePages } from './use-case-pages'
import { useReloadOn } from './use-reload-on'
import { useRowKeys } from './use-row-keys'

/** The open cases of a grid, at the end of the way down the map. */
export function GridCases({ view }: { readonly view: ConsoleView }) {
  const { first, pages } = useCasePages(view.scope, {}, 'due')
  const cases = pages.rows
  useReloadOn(view.changes, first.reload)
  const current = useRowKeys({
    ids: cases.map(each => each.id),
    chosen: view.chosen,
    onOpen: view.onCase,
    onClose: view.onClose,
  })
  const at = now()
  if (!first.value) return <AnswerState failure={first.failure} reload={first.reload} />
  if (cases.length === 0) return <StateView kind="empty" title={words.empty} />
  return (
    <Card list>
      <CaseTable
        id="grid-cases"
        lines={cases.map(each => consoleLine(each, at))}
        chosen={current}
        onCase={view.onCase}
      />
    </Card>
  )
}
