import { campaignDeskActions } from '@shared/campaigns/desk-actions'
import { outletRoles, placesAs } from '@/features/campaign-desk/desk-places'
import { OutletsBody } from '@/features/campaign-desk/outlets-body'
import { AnswerState } from '@/features/console/answer-state'
import { OfflineNotice } from '@/features/offline-notice/offline-notice'
import { useAnswer } from '@/platform/cloud/use-answer'
import { OrganiserPage } from '../../organiser-page'

interface Place {
  readonly code: string
  readonly name: string
}

export default function OrganiserOutletsPage() {
  return (
    <OrganiserPage route="organiserOutlets" byPlace>
      {({ me, place }) => (
        <OutletsOf
          key={place.code}
          place={place}
          mayChange={placesAs(me, outletRoles).some(each => each.code === place.code)}
        />
      )}
    </OrganiserPage>
  )
}

function OutletsOf({ place, mayChange }: { readonly place: Place; readonly mayChange: boolean }) {
  const answer = useAnswer(campaignDeskActions.outlets, { orgCode: place.code }, `outlets:${place.code}`)
  if (!answer.value) return <AnswerState failure={answer.failure} reload={answer.reload} />
  return (
    <>
      <OfflineNotice answer={answer} />
      <OutletsBody outlets={answer.value.outlets} place={place} mayChange={mayChange} onSaved={answer.reload} />
    </>
  )
}
