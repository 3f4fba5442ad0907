import { campaignActions } from '@shared/campaigns/actions'
import { createCloudContext } from '../../platform/context'
import { createFunction } from '../../platform/create-function'
import { campaignHandlers } from './handlers'

export const main = createFunction(campaignActions, campaignHandlers, createCloudContext())
