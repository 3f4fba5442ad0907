import { tendCampaigns } from '../../modules/campaigns/tend-campaigns'
import { cloudServices } from '../../platform/context'
import { createTimer } from '../../platform/create-timer'

export const main = createTimer('campaign-timer', tendCampaigns, cloudServices())
