import { campaignActions } from '@shared/campaigns/actions'
import { localDateOf } from '@shared/kernel/local-date'
import { ownClaimWords as words } from '@shared/messages/campaign-page-words'
import { Screen } from '@/components/screen/screen'
import { Skeleton } from '@/components/skeleton/skeleton'
import { StateView } from '@/components/state-view/state-view'
import { CampaignUnavailable } from '@/features/campaigns/campaign-unavailable'
import { ClaimRows } from '@/features/campaigns/claim-rows'
import { OfflineNotice } from '@/features/offline-notice/offline-notice'
import { now } from '@/platform/clock'
import { useAnswer } from '@/platform/cloud/use-answer'
import { openPage } from '@/platform/navigation'
import { useFrame } from '@/platform/use-frame'
import { useReturn } from '@/platform/use-return'

/** Everything that the caller claimed. */
export default function OwnClaimsPage() {
  useFrame()
  const answer = useAnswer(campaignActions.mine, {}, 'claims')
  const { value, failure, reload } = answer
  useReturn(reload)
  if (!value) {
    return (
      <Screen fill={failure !== null}>
        {failure ? (
          <CampaignUnavailable failure={failure} onRetry={reload} />
        ) : (
          <Skeleton shape="cards" words={words.loading} />
        )}
      </Screen>
    )
  }
  const isEmpty = value.claims.length === 0
  return (
    <Screen fill={isEmpty} notice={<OfflineNotice answer={answer} />}>
      {isEmpty ? (
        <StateView kind="empty" title={words.empty} text={words.emptyWhy} />
      ) : (
        <ClaimRows
          claims={value.claims}
          today={localDateOf(now())}
          onOpen={claimId => openPage('voucher', { id: claimId })}
        />
      )}
    </Screen>
  )
}
