import { type CampaignCard, campaignDeskActions } from '@shared/campaigns/desk-actions'
import { campaignDeskWords as words } from '@shared/messages/campaign-desk-words'
import type { Me } from '@shared/people/person'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button/button'
import { FailureSummary } from '@/components/error-summary/failure-summary'
import { StateView } from '@/components/state-view/state-view'
import { call } from '@/platform/cloud/call'
import { useLaterPages } from '@/platform/cloud/use-later-pages'
import { CampaignList } from './campaign-list'
import { isOrganiser, placesAs } from './desk-places'
import { NewCampaignSheet } from './new-campaign-sheet'

interface CampaignPage {
  readonly campaigns: readonly CampaignCard[]
  readonly next: { readonly changedAt: number; readonly id: string } | null
}

interface CampaignsBodyProps {
  readonly me: Me
  readonly first: CampaignPage
  readonly onOpen: (campaignId: string) => void
}

const count = (campaigns: readonly CampaignCard[], status: CampaignCard['status']) =>
  campaigns.filter(each => each.status === status).length

/** Every campaign of the caller's places, and the way to a new one. */
export function CampaignsBody({ me, first, onOpen }: CampaignsBodyProps) {
  const [isCreating, setCreating] = useState(false)
  const mayCreate = isOrganiser(me)
  const pages = useLaterPages({ rows: first.campaigns, next: first.next }, 'campaigns', async after => {
    const { campaigns: rows, next } = await call(campaignDeskActions.list, { after })
    return { rows, next }
  })
  const { rows: campaigns } = pages
  const create = (
    <Button id="campaign-create" kind="primary" icon="plus" label={words.create} onTap={() => setCreating(true)} />
  )
  return (
    <>
      <View className="row row--between row--wrap">
        <View id="campaigns-headline" className="console__headline">
          {words.openSummary(count(campaigns, 'waiting'), count(campaigns, 'published'))}
        </View>
        {mayCreate && campaigns.length > 0 ? create : null}
      </View>
      {campaigns.length === 0 ? (
        <StateView kind="empty" title={words.empty} text={mayCreate ? words.emptyWhy : words.emptyForOthers}>
          {mayCreate ? create : null}
        </StateView>
      ) : (
        <CampaignList campaigns={campaigns} onOpen={onOpen} />
      )}
      <FailureSummary failure={pages.moreFailure} />
      {pages.hasMore ? (
        <Button
          id="campaigns-more"
          label={words.more}
          busy={pages.loadingMore && words.loadingMore}
          onTap={pages.showMore}
        />
      ) : null}
      {isCreating ? (
        <NewCampaignSheet
          places={placesAs(me, ['organiser'])}
          onMade={campaignId => {
            setCreating(false)
            onOpen(campaignId)
          }}
          onClose={() => setCreating(false)}
        />
      ) : null}
    </>
  )
}
