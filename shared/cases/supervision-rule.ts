import type { Case } from './case'
import type { Supervision } from './case-parts'

type Supervised = Pick<Case, 'supervision'>

/** A 督办 order that nobody has settled yet; there is at most one at a time. */
export const openSupervision = ({ supervision }: Supervised): Supervision | null =>
  supervision?.acceptedAt === null ? supervision : null

/** Open, and who is responsible has not explained it. */
export const awaitsReply = (current: Supervised): boolean => openSupervision(current)?.reply === null

/** Explained, and the supervisor has not said what comes of it. */
export const awaitsVerdict = (current: Supervised): boolean => openSupervision(current)?.reply != null
