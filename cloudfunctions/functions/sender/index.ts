import { pushMeans } from '../../modules/push/push-means'
import { sendPushes } from '../../modules/push/sender'
import { cloudServices } from '../../platform/context'
import { createTimer } from '../../platform/create-timer'

export const main = createTimer('sender', async ctx => sendPushes(ctx, await pushMeans(ctx)), cloudServices())
