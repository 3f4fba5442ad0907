import type { CaseDetail, EventView } from '@shared/cases/case-views'
import type { Instant } from '@shared/kernel/local-date'
import { sayInstant } from '@shared/kernel/say-time'
import { sayEvent } from '@shared/messages/event-words'
import { workCaseWords as words } from '@shared/messages/worker'
import { seenUrls } from '@/platform/veil'

export interface WorkHistoryLine {
  readonly id: string
  readonly who: string
  readonly what: string
  readonly why: string | null
  readonly when: string
  readonly photoUrls: readonly string[]
}

/**
 * Everything that happened, newest first, as staff read it. The first dispatch is one thing with the registration, which names
 * the receiver already; its reason stands above the history.
 */
export function workHistory(
  { events, channel }: Pick<CaseDetail, 'events' | 'channel'>,
  now: Instant,
): readonly WorkHistoryLine[] {
  const first = events.find(event => event.kind === 'dispatched')
  return events
    .filter(event => event !== first)
    .map(event => lineOf(event, now, isEntered(channel)))
    .reverse()
}

function lineOf(event: EventView, now: Instant, entered: boolean): WorkHistoryLine {
  const { who, did, said, reason } = sayEvent(event, 'staff')
  const ownWords: Partial<Record<EventView['kind'], string>> = words.entered
  return {
    id: event.id,
    who,
    what: (entered && ownWords[event.kind]) || did,
    why: reason === null ? said : words.reason(reason),
    when: sayInstant(event.at, now),
    photoUrls: seenUrls(event.photos),
  }
}

/** A worker entered it: found, or told in person. */
export const isEntered = (channel: CaseDetail['channel']): boolean => channel === 'found' || channel === 'inPerson'
