import type { campaignDeskActions } from '@shared/campaigns/desk-actions'
import { setCampaignRules, showCampaignRules } from '../../modules/campaigns/campaign-rules'
import {
  decideCampaign,
  endCampaign,
  pauseCampaign,
  resumeCampaign,
  submitCampaign,
} from '../../modules/campaigns/campaign-steps'
import { createCampaign } from '../../modules/campaigns/create-campaign'
import { getCampaign } from '../../modules/campaigns/get-campaign'
import { listCampaigns } from '../../modules/campaigns/list-campaigns'
import { listOutletStaff } from '../../modules/campaigns/list-outlet-staff'
import { listOutlets } from '../../modules/campaigns/list-outlets'
import { publishCampaign } from '../../modules/campaigns/publish-campaign'
import { saveCampaign } from '../../modules/campaigns/save-campaign'
import { saveOutlet } from '../../modules/campaigns/save-outlet'
import { supplyOutlet } from '../../modules/campaigns/supply-outlet'
import type { Handlers } from '../../platform/create-function'

export const campaignDeskHandlers: Handlers<typeof campaignDeskActions> = {
  outlets: listOutlets,
  outletStaff: listOutletStaff,
  saveOutlet,
  list: listCampaigns,
  get: getCampaign,
  create: createCampaign,
  save: saveCampaign,
  submit: submitCampaign,
  decide: decideCampaign,
  publish: publishCampaign,
  pause: pauseCampaign,
  resume: resumeCampaign,
  end: endCampaign,
  supply: supplyOutlet,
  rules: showCampaignRules,
  setRules: setCampaignRules,
}
