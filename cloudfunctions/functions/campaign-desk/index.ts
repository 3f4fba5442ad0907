import { campaignDeskActions } from '@shared/campaigns/desk-actions'
import { createCloudContext } from '../../platform/context'
import { createFunction } from '../../platform/create-function'
import { campaignDeskHandlers } from './handlers'

export const main = createFunction(campaignDeskActions, campaignDeskHandlers, createCloudContext())
