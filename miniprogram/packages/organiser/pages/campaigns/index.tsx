import { campaignDeskActions } from '@shared/campaigns/desk-actions'
import { CampaignsBody } from '@/features/campaign-desk/campaigns-body'
import { AnswerState } from '@/features/console/answer-state'
import { OfflineNotice } from '@/features/offline-notice/offline-notice'
import { useAnswer } from '@/platform/cloud/use-answer'
import { openPage } from '@/platform/navigation'
import { useReturn } from '@/platform/use-return'
import { OrganiserPage } from '../../organiser-page'

export default function OrganiserCampaignsPage() {
  const answer = useAnswer(campaignDeskActions.list, {}, 'campaigns')
  useReturn(answer.reload)
  return (
    <OrganiserPage route="organiserCampaigns">
      {({ me }) =>
        answer.value ? (
          <>
            <OfflineNotice answer={answer} />
            <CampaignsBody
              me={me}
              first={answer.value}
              onOpen={campaignId => openPage('organiserCampaign', { id: campaignId })}
            />
          </>
        ) : (
          <AnswerState failure={answer.failure} reload={answer.reload} />
        )
      }
    </OrganiserPage>
  )
}
