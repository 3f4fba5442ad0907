import type { Case } from '@shared/cases/case'
import { reachOf } from './reporter-reach'

/**
 * Whether a case may end in another one: not an errand, whose papers are this resident's own, and not one whose
 * reporter somebody has to phone or visit, for a follower is told in the app only. Such cases are grouped instead.
 */
export const canBeMerged = (current: Case): boolean => current.errand === null && reachOf(current, '') !== 'told'
