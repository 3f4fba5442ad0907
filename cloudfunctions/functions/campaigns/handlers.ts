import type { campaignActions } from '@shared/campaigns/actions'
import { claimGift } from '../../modules/campaigns/claim-gift'
import { listForGrid } from '../../modules/campaigns/list-for-grid'
import { viewCampaign } from '../../modules/campaigns/view-campaign'
import type { Handlers } from '../../platform/create-function'

export const campaignHandlers: Handlers<typeof campaignActions> = {
  list: listForGrid,
  view: viewCampaign,
  claim: claimGift,
}
