import type { Services } from '../context'
import type { PushSettings } from './push-settings'

const none: PushSettings = { _id: 'push', employee: {}, subscribe: {}, appUrl: null, robots: {} }

/** Nothing is set up as long as the operator has stored nothing. */
export const readPushSettings = async ({ db }: Pick<Services, 'db'>): Promise<PushSettings> =>
  (await db.collection('pushSettings').get('push')) ?? none
