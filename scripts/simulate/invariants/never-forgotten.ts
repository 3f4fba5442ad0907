import type { Invariant } from './invariant'

/** A case has ended for good, or it will be looked at again; what was due before the last sweep has been done. */
export const neverForgotten: Invariant = ({ status, nextCheckAt }, { sweptAt }) => {
  if (status === 'archived') return []
  if (nextCheckAt === null) return [`${status} without an end or a next check`]
  return nextCheckAt <= sweptAt ? [`a check was due at ${new Date(nextCheckAt).toISOString()}`] : []
}
