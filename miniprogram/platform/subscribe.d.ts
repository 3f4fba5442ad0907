import type { SubscribeAnswer } from '@shared/push/subscription'

/** Whether this host knows one-time subscriptions at all; a browser does not. */
export const canSubscribe: boolean

/**
 * Shows WeChat's question about at most three templates. It works only as the very first thing in a tap: nothing may be awaited
 * before. The answers by template id; none when WeChat could not ask.
 */
export function requestSubscription(templateIds: readonly string[]): Promise<Readonly<Record<string, SubscribeAnswer>>>
