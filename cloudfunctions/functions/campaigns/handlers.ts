import type { campaignActions } from '@shared/campaigns/actions'
import { claimGift } from '../../modules/campaigns/claim-gift'
import { giveBackClaim } from '../../modules/campaigns/give-back'
import { listForGrid } from '../../modules/campaigns/list-for-grid'
import { listOwnClaims } from '../../modules/campaigns/own-claims'
import { showVoucher } from '../../modules/campaigns/show-voucher'
import { viewCampaign } from '../../modules/campaigns/view-campaign'
import type { Handlers } from '../../platform/create-function'

export const campaignHandlers: Handlers<typeof campaignActions> = {
  list: listForGrid,
  view: viewCampaign,
  claim: claimGift,
  mine: listOwnClaims,
  voucher: showVoucher,
  giveBack: giveBackClaim,
}
