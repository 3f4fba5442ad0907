import type { CaseDetail, EventView, PhotoView } from '@shared/cases/case-views'
import type { Instant } from '@shared/kernel/local-date'
import { sayInstant } from '@shared/kernel/say-time'
import { caseWords } from '@shared/messages/cases'
import { sayEvent } from '@shared/messages/event-words'
import { sayRoute } from '@shared/messages/route-words'

export interface HistoryLine {
  readonly id: string
  readonly who: string
  readonly what: string
  /** "原因：…", or what was said. */
  readonly why: string | null
  readonly when: string
  readonly photos: readonly PhotoView[]
  /** It moved the promised date. */
  readonly moved: boolean
}

/**
 * The history as the reporter reads it, newest first. The first dispatch is one thing with the registration for a resident
 * ("您报了这件事，交给王芳"), so the two events become one line that carries the reason of the route.
 */
export function historyOf(detail: CaseDetail, now: Instant): readonly HistoryLine[] {
  const firstDispatch = detail.events.find(each => each.kind === 'dispatched')
  return detail.events
    .filter(each => each !== firstDispatch)
    .map(each =>
      each.kind === 'registered'
        ? registration(each, firstDispatch, detail, now)
        : lineOf(isShownAbove(each, detail) ? { ...each, note: null, photos: [] } : each, now),
    )
    .reverse()
}

/** The reply stands in full above the history. */
const isShownAbove = (event: EventView, { reply }: CaseDetail): boolean =>
  event.kind === 'resolved' && reply !== null && event.at === reply.at

function lineOf(event: EventView, now: Instant): HistoryLine {
  const { who, did, said, reason } = sayEvent(event, 'reporter')
  return {
    id: event.id,
    who,
    what: did,
    why: reason === null ? said : caseWords.reason(reason),
    when: sayInstant(event.at, now),
    photos: event.photos,
    moved: event.dueOn !== null,
  }
}

function registration(
  event: EventView,
  dispatch: EventView | undefined,
  detail: CaseDetail,
  now: Instant,
): HistoryLine {
  const assigneeName = event.assigneeName ?? dispatch?.assigneeName ?? null
  const line = lineOf({ ...event, assigneeName }, now)
  return { ...line, why: caseWords.reason(sayRoute(detail.route, 'reporter')), photos: [] }
}
