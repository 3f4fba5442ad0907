import { campaignDeskActions } from '@shared/campaigns/desk-actions'
import { formDeskActions } from '@shared/forms/desk-actions'
import { localDateOf } from '@shared/kernel/local-date'
import { CampaignWork } from '@/features/campaign-desk/campaign-work'
import { CampaignBody } from '@/features/campaigns/campaign-body'
import { AnswerState } from '@/features/console/answer-state'
import { now } from '@/platform/clock'
import { useAnswer } from '@/platform/cloud/use-answer'
import { goBack, openPage, usePageParams } from '@/platform/navigation'
import { OrganiserPage } from '../../organiser-page'

export default function OrganiserCampaignPage() {
  const { id = '' } = usePageParams()
  return (
    <OrganiserPage route="organiserCampaign" params={{ id }}>
      {() => <OneCampaign key={id} campaignId={id} />}
    </OrganiserPage>
  )
}

/** Everything that its editor needs, asked for at once. */
function OneCampaign({ campaignId }: { readonly campaignId: string }) {
  const found = useAnswer(campaignDeskActions.get, { campaignId })
  const orgCode = found.value?.orgCode
  const outlets = useAnswer(campaignDeskActions.outlets, orgCode === undefined ? null : { orgCode })
  const rules = useAnswer(campaignDeskActions.rules, {})
  const maySave = found.value?.acts.includes('save') === true
  const forms = useAnswer(formDeskActions.list, orgCode === undefined || !maySave ? null : { scope: orgCode })
  const failed = [found, outlets].find(each => each.failure && !each.value)
  if (!found.value || !outlets.value) {
    return <AnswerState failure={failed?.failure ?? null} reload={failed?.reload ?? found.reload} />
  }
  return (
    <CampaignWork
      first={found.value}
      outlets={outlets.value.outlets}
      forms={(forms.value?.forms ?? []).filter(each => each.status === 'open')}
      rules={rules.value}
      onBack={() => goBack('organiserCampaigns')}
      onOutlets={() => openPage('organiserOutlets')}
      preview={campaign => <CampaignBody campaign={campaign} today={localDateOf(now())} />}
    />
  )
}
