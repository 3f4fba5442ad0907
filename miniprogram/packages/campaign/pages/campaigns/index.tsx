import { campaignActions } from '@shared/campaigns/actions'
import { localDateOf } from '@shared/kernel/local-date'
import { campaignPageWords as words } from '@shared/messages/campaign-page-words'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Screen } from '@/components/screen/screen'
import { Skeleton } from '@/components/skeleton/skeleton'
import { StateView } from '@/components/state-view/state-view'
import { CampaignRows } from '@/features/campaigns/campaign-rows'
import { CampaignUnavailable } from '@/features/campaigns/campaign-unavailable'
import { OfflineNotice } from '@/features/offline-notice/offline-notice'
import { now } from '@/platform/clock'
import { useAnswer } from '@/platform/cloud/use-answer'
import { lastGridCode } from '@/platform/current-grid'
import { openPage, usePageParams } from '@/platform/navigation'
import { useFrame } from '@/platform/use-frame'

/** The campaigns for the people of a grid. */
export default function CampaignsPage() {
  useFrame()
  const { grid } = usePageParams()
  const gridCode = grid ?? lastGridCode()
  const answer = useAnswer(campaignActions.list, gridCode ? { gridCode } : null, `campaigns:${gridCode}`)
  const { value, failure, reload } = answer
  if (!gridCode) {
    return (
      <Screen fill>
        <StateView kind="empty" title={words.listUnknown} text={words.listUnknownWhy}>
          <Button id="find-grid" kind="primary" label={words.findGrid} onTap={() => openPage('find')} />
        </StateView>
      </Screen>
    )
  }
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
  const { campaigns } = value
  return (
    <Screen fill={campaigns.length === 0} notice={<OfflineNotice answer={answer} />}>
      {campaigns.length === 0 ? (
        <StateView kind="empty" title={words.listEmpty} text={words.listEmptyWhy} />
      ) : (
        <>
          <View className="title">{words.entryMany(campaigns.length)}</View>
          <CampaignRows campaigns={campaigns} today={localDateOf(now())} onOpen={id => openPage('campaign', { id })} />
        </>
      )}
    </Screen>
  )
}
