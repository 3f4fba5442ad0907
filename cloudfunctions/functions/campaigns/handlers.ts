import type { campaignActions } from '@shared/campaigns/actions'
import { claimGift } from '../../modules/campaigns/claim-gift'
import type { Handlers } from '../../platform/create-function'

export const campaignHandlers: Handlers<typeof campaignActions> = {
  claim: claimGift,
}
