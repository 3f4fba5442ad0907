import type { Case } from '@shared/cases/case'

/**
 * How the result reaches who asked. `app`: they read it here. `told`: somebody has to tell them (product.md B.10).
 * `nobody`: nobody waits, as for what a worker found.
 */
export type Reach = 'app' | 'told' | 'nobody'

type Reached = Pick<Case, 'anonymous' | 'reporter' | 'channel' | 'firstResponder'>

/** Of something told in person without a name only who was asked knows whom to tell, unless they did the work. */
export function reachOf({ anonymous, reporter, channel, firstResponder }: Reached, doerId: string): Reach {
  if (anonymous || reporter?.personId) return 'app'
  if (channel === 'hotline' || reporter?.name || reporter?.phone) return 'told'
  return channel === 'inPerson' && firstResponder && firstResponder.personId !== doerId ? 'told' : 'nobody'
}
