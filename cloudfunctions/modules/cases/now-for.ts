import type { Case } from '@shared/cases/case'
import type { Clock } from '../../platform/clock'

/**
 * The instant of an act on a case: now, and never before what happened to it last. Clocks of two instances differ by
 * moments; a log stays in order.
 */
export const nowFor = ({ clock }: { readonly clock: Clock }, { events }: Pick<Case, 'events'>): number =>
  Math.max(clock.now(), events.at(-1)?.at ?? 0)
