import type { Case } from './case'

/**
 * The deputy who was called in because nobody had noticed an urgent task (AB岗, product.md D.1), or null. They may take it
 * over until who is responsible has taken it on, it has changed hands, or they do not help with it any more.
 */
export function calledIn({
  events,
  status,
  coHandlers,
}: Pick<Case, 'events' | 'status' | 'coHandlers'>): string | null {
  if (status !== 'dispatched') return null
  const at = events.findLastIndex(event => event.kind === 'urgentUnread' && event.coHandler !== undefined)
  const personId = events[at]?.coHandler?.personId
  const isGivenOn = events.slice(at + 1).some(event => event.assignee !== undefined)
  return personId !== undefined && !isGivenOn && coHandlers.some(each => each.personId === personId) ? personId : null
}
