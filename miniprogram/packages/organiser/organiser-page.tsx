import { campaignDeskWords as words } from '@shared/messages/campaign-desk-words'
import { deskWords } from '@shared/messages/desk-words'
import { screenTitles } from '@shared/messages/navigation'
import { peopleActions } from '@shared/people/actions'
import type { Me } from '@shared/people/person'
import { type ReactNode, useEffect, useState } from 'react'
import { ChoiceChips } from '@/components/choice-chips/choice-chips'
import { Screen } from '@/components/screen/screen'
import { StateView } from '@/components/state-view/state-view'
import { campaignRoles, placesAs } from '@/features/campaign-desk/desk-places'
import { AnswerState } from '@/features/console/answer-state'
import { ConsoleFrame, type ConsoleLink } from '@/features/console/console-frame'
import { entriesOf } from '@/features/station-desk/entries'
import { keepInAddress } from '@/platform/address-query'
import { useAnswer } from '@/platform/cloud/use-answer'
import { usePageParams } from '@/platform/navigation'
import type { RouteName, RouteParams } from '@/platform/routes'
import { useFrame } from '@/platform/use-frame'

type OrganiserRoute = Extract<RouteName, `organiser${string}`>

const links: readonly ConsoleLink[] = [
  { route: 'organiserCampaigns', title: screenTitles.organiserCampaigns, icon: 'gift' },
  { route: 'organiserOutlets', title: screenTitles.organiserOutlets, icon: 'pin' },
  { route: 'organiserForms', title: screenTitles.organiserForms, icon: 'list' },
  { route: 'organiserRules', title: screenTitles.organiserRules, icon: 'settings' },
]

/** Where one that is worked on is found again. */
const listOf: Partial<Record<OrganiserRoute, OrganiserRoute>> = {
  organiserCampaign: 'organiserCampaigns',
  organiserForm: 'organiserForms',
}

interface OrganiserView {
  readonly me: Me
  /** The place of the caller that is looked at. */
  readonly place: { readonly code: string; readonly name: string }
}

interface OrganiserPageProps {
  readonly route: OrganiserRoute
  /** What else of the page is in its address. */
  readonly params?: RouteParams
  /** The page shows one place at a time, and says which. */
  readonly byPlace?: boolean
  readonly children: (view: OrganiserView) => ReactNode
}

/** One page of those who make campaigns, approve them and keep outlets: in the frame of the console. */
export function OrganiserPage({ route, params, byPlace = false, children }: OrganiserPageProps) {
  useFrame()
  const first = usePageParams()
  const me = useAnswer(peopleActions.me, {}, 'me')
  const [scope, setScope] = useState(first.scope)
  const address = JSON.stringify({ scope, ...params })
  useEffect(() => keepInAddress(JSON.parse(address)), [address])
  if (!me.value) {
    return (
      <Screen fill={me.failure !== null}>
        <AnswerState failure={me.failure} reload={me.reload} />
      </Screen>
    )
  }
  const places = placesAs(me.value, campaignRoles)
  const place = places.find(each => each.code === scope) ?? places[0]
  if (!place) {
    return (
      <Screen fill>
        <StateView kind="refused" title={words.refused} />
      </Screen>
    )
  }
  const desk: ConsoleLink = { route: 'stationDesk', title: deskWords.title, icon: 'home' }
  return (
    <ConsoleFrame
      brand={words.entry}
      current={listOf[route] ?? route}
      links={links}
      deskLinks={[desk, ...entriesOf(me.value).filter(each => each.route !== 'organiserCampaigns')]}
      scope={scope}
      name={me.value.name}
    >
      {byPlace && places.length > 1 ? (
        <ChoiceChips
          id="organiser-place"
          label={words.place}
          choices={places.map(({ code, name }) => ({ value: code, label: name }))}
          value={place.code}
          onChange={setScope}
        />
      ) : null}
      {children({ me: me.value, place })}
    </ConsoleFrame>
  )
}
