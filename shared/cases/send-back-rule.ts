import type { Case } from './case'

/** At most two returns reach the desk; the next one is the leader's to decide (product.md B.7). */
export const leaderDecidesAt = 2

/** Whether a case may be returned once more: after the leader got it, nobody passes it back again. */
export const canSendBack = ({ sendBackCount }: Pick<Case, 'sendBackCount'>): boolean => sendBackCount <= leaderDecidesAt
