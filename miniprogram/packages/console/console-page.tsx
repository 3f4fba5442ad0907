import type { CaseAct } from '@shared/cases/case-act'
import { consoleWords as words } from '@shared/messages/console-words'
import { deskWords } from '@shared/messages/desk-words'
import { screenTitles } from '@shared/messages/navigation'
import { peopleActions } from '@shared/people/actions'
import { type ReactNode, useEffect, useState } from 'react'
import { Screen } from '@/components/screen/screen'
import { StateView } from '@/components/state-view/state-view'
import { AnswerState } from '@/features/console/answer-state'
import { ConsoleFrame, type ConsoleLink } from '@/features/console/console-frame'
import { type ConsoleView, consolePlaces, seesCases } from '@/features/console/console-view'
import { entriesOf } from '@/features/station-desk/entries'
import { keepInAddress } from '@/platform/address-query'
import { useAnswer } from '@/platform/cloud/use-answer'
import { openPage, usePageParams } from '@/platform/navigation'
import type { RouteName, RouteParams } from '@/platform/routes'
import { useFrame } from '@/platform/use-frame'
import { isWideScreen } from '@/platform/wide-screen'
import { CasePanel } from './case-panel'

type ConsoleRoute = Extract<RouteName, `console${string}`>

const links: readonly ConsoleLink[] = [
  { route: 'consoleHome', title: screenTitles.consoleHome, icon: 'flag' },
  { route: 'consoleCases', title: screenTitles.consoleCases, icon: 'list' },
  { route: 'consoleMap', title: screenTitles.consoleMap, icon: 'map' },
  { route: 'consoleOrders', title: screenTitles.consoleOrders, icon: 'paper' },
  { route: 'consoleReport', title: screenTitles.consoleReport, icon: 'calendar' },
]
/** Pages made of cases: administrators have none of them. */
const ofCases: ReadonlySet<RouteName> = new Set(['consoleCases', 'consoleOrders'])
/** Pages of the desk that the console has itself. */
const replaced: ReadonlySet<RouteName> = new Set(['consoleHome', 'stationSupervision'])

export interface ConsolePageProps {
  readonly route: ConsoleRoute
  /** What else of the page is in its address; shown again after reloading. */
  readonly params?: RouteParams
  readonly children: (view: ConsoleView) => ReactNode
}

/** One page of the console: who may look, at which place, and a case beside it; all of it kept in the address. */
export function ConsolePage({ route, params, children }: ConsolePageProps) {
  useFrame()
  const first = usePageParams()
  const me = useAnswer(peopleActions.me, {}, 'me')
  const [scope, setScope] = useState(first.scope)
  const [chosen, setChosen] = useState<{ readonly id: string; readonly act: CaseAct | null } | null>(() =>
    first.case && isWideScreen() ? { id: first.case, act: null } : null,
  )
  const [changes, setChanges] = useState(0)
  const address = JSON.stringify({ scope, ...params, case: chosen?.id })
  useEffect(() => keepInAddress(JSON.parse(address)), [address])
  if (!me.value) {
    return (
      <Screen fill={me.failure !== null}>
        <AnswerState failure={me.failure} reload={me.reload} />
      </Screen>
    )
  }
  const seen = scope ?? consolePlaces(me.value)[0]?.code
  const isTheirs = !ofCases.has(route) || seesCases(me.value)
  if (seen === undefined || !isTheirs) {
    return (
      <Screen fill>
        <StateView kind="refused" title={words.refused} />
      </Screen>
    )
  }
  const view: ConsoleView = {
    me: me.value,
    scope: seen,
    onScope: setScope,
    chosen: chosen?.id ?? null,
    onCase: (id, act) => {
      if (!isWideScreen()) return openPage('workerCase', { id })
      setChosen({ id, act: act ?? null })
    },
    onClose: () => setChosen(null),
    changes,
    onChanged: () => setChanges(before => before + 1),
  }
  const desk: ConsoleLink = { route: 'stationDesk', title: deskWords.title, icon: 'home' }
  return (
    <ConsoleFrame
      current={route}
      links={links.filter(each => !ofCases.has(each.route) || seesCases(view.me))}
      deskLinks={[desk, ...entriesOf(view.me).filter(each => !replaced.has(each.route))]}
      scope={seen}
      name={me.value.name}
      beside={
        chosen ? <CasePanel key={chosen.id} wish={chosen} onChanged={view.onChanged} onClose={view.onClose} /> : null
      }
    >
      {children(view)}
    </ConsoleFrame>
  )
}
