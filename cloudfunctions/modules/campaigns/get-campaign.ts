import type { CampaignForDesk, campaignDeskActions } from '@shared/campaigns/desk-actions'
import type { InputOf } from '@shared/kernel/contract'
import type { Context } from '../../platform/context'
import { presentForDesk } from './desk.presenter'
import { campaignFor } from './seen-campaign'

export const getCampaign = async (
  { campaignId }: InputOf<typeof campaignDeskActions.get>,
  ctx: Context,
): Promise<CampaignForDesk> => presentForDesk(ctx, (await campaignFor(ctx, 'get', campaignId)).campaign)
