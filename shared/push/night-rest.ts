import { addDays, type Instant, instantOf, localDateOf } from '../kernel/local-date'

const restEnds = '07:00'
const restBegins = '22:00'

/**
 * When a message that wants to be pushed at an instant may be: at night (22:00–07:00 in Beijing) only what is urgent, the
 * rest at seven.
 */
export function pushableAt(at: Instant, urgent: boolean): Instant {
  if (urgent) return at
  const day = localDateOf(at)
  const morning = instantOf(day, restEnds)
  if (at < morning) return morning
  return at < instantOf(day, restBegins) ? at : instantOf(addDays(day, 1), restEnds)
}
