import { campaignActions } from '@shared/campaigns/actions'
import { DomainError } from '@shared/kernel/errors'
import { localDateOf } from '@shared/kernel/local-date'
import { claimFailureWords, campaignPageWords as words } from '@shared/messages/campaign-page-words'
import { peopleActions } from '@shared/people/actions'
import { consentVersions } from '@shared/people/consent-text'
import { useState } from 'react'
import { FailureSummary } from '@/components/error-summary/failure-summary'
import { Notice } from '@/components/notice/notice'
import { Screen } from '@/components/screen/screen'
import { Skeleton } from '@/components/skeleton/skeleton'
import { OwnCampaignBody } from '@/features/campaigns/campaign-body'
import { CampaignUnavailable } from '@/features/campaigns/campaign-unavailable'
import {
  type Choice,
  firstChoice,
  phaseOf,
  settledChoice,
  type ViewedCampaign,
} from '@/features/campaigns/campaign-view'
import { ClaimBar } from '@/features/campaigns/claim-bar'
import { ClaimConsent } from '@/features/campaigns/claim-consent'
import { useClaim } from '@/features/campaigns/use-claim'
import { OfflineNotice } from '@/features/offline-notice/offline-notice'
import { PrivacyQuestion } from '@/features/privacy-question/privacy-question'
import { now } from '@/platform/clock'
import { type Answered, useAnswer } from '@/platform/cloud/use-answer'
import { openPage, usePageParams } from '@/platform/navigation'
import { useFrame } from '@/platform/use-frame'
import { useReturn } from '@/platform/use-return'

const unknown = new DomainError('NOT_FOUND')

/** A campaign, by its id: whoever has the link may look. */
export default function CampaignPage() {
  useFrame()
  const { id } = usePageParams()
  const answer = useAnswer(campaignActions.view, id ? { campaignId: id } : null, id && `campaign:${id}`)
  const { value, failure, reload } = answer
  useReturn(reload)
  if (value && failure?.code !== 'NOT_FOUND')
    return <OneCampaign key={value.campaignId} answer={answer} campaign={value} />
  const refusal = id ? failure : unknown
  return (
    <Screen fill={refusal !== null}>
      {refusal ? (
        <CampaignUnavailable failure={refusal} onRetry={reload} />
      ) : (
        <Skeleton shape="case" words={words.loading} />
      )}
    </Screen>
  )
}

interface OneCampaignProps {
  readonly campaign: ViewedCampaign
  readonly answer: Answered<ViewedCampaign>
}

function OneCampaign({ campaign, answer }: OneCampaignProps) {
  const { campaignId } = campaign
  const me = useAnswer(peopleActions.me, {}, 'me')
  const [chosen, setChosen] = useState<Choice | null>(null)
  const [agreed, setAgreed] = useState(false)
  const [missesConsent, setMissesConsent] = useState(false)
  const showVoucher = (claimId: string) => openPage('voucher', { id: claimId })
  const claiming = useClaim(campaignId, {
    onClaimed: ({ claimId }) => {
      answer.reload()
      me.reload()
      showVoucher(claimId)
    },
    onRefused: answer.reload,
  })
  const at = now()
  const today = localDateOf(at)
  // What was chosen may be gone by now.
  const choice = chosen ? settledChoice(campaign, chosen) : firstChoice(campaign)
  const hasConsent =
    me.value?.consents.some(each => each.purpose === 'campaign' && each.version === consentVersions.campaign) === true
  const mayClaim = phaseOf(campaign, today) === 'running' && campaign.own.claimsLeft > 0 && choice !== null
  const claim = () => {
    if (!choice?.outletId) return
    setMissesConsent(!hasConsent && !agreed)
    if (hasConsent || agreed) claiming.claim({ ...choice, outletId: choice.outletId }, !hasConsent)
  }
  return (
    <Screen
      notice={<OfflineNotice answer={answer} />}
      foot={
        <ClaimBar
          {...{ campaign, choice, claiming, today }}
          missesConsent={missesConsent && !agreed}
          onClaim={claim}
          onVoucher={showVoucher}
        />
      }
      over={<PrivacyQuestion />}
    >
      {claiming.why ? <Notice icon="gift" title={claimFailureWords[claiming.why]} /> : null}
      {claiming.isUnsure ? null : <FailureSummary failure={claiming.failure} />}
      <OwnCampaignBody
        now={at}
        choosing={{
          campaign,
          choice,
          onChoose: setChosen,
          onFillForm: formId => openPage('formAnswer', { id: formId }),
        }}
      />
      {mayClaim && me.value && !hasConsent ? (
        <ClaimConsent
          agreed={agreed}
          missed={missesConsent && !agreed}
          onAgree={() => setAgreed(true)}
          onRead={() => openPage('privacy')}
        />
      ) : null}
    </Screen>
  )
}
