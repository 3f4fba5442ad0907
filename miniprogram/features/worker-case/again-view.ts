import type { CaseDetail } from '@shared/cases/case-views'
import type { Instant } from '@shared/kernel/local-date'
import { sayInstant } from '@shared/kernel/say-time'
import { workCaseWords as words } from '@shared/messages/worker'

export interface AgainView {
  readonly title: string
  readonly why: string | null
  readonly when: string
}

/** Why an answered case came back, for as long as it is not answered again; null when it did not. */
export function againOf({ events, reply }: Pick<CaseDetail, 'events' | 'reply'>, now: Instant): AgainView | null {
  const back = events.findLast(event => event.kind === 'reopened' || event.kind === 'verifyFailed')
  if (!back || reply) return null
  const title = back.kind === 'verifyFailed' ? words.again.verifyFailed : words.again.reopened
  return { title, why: back.note, when: sayInstant(back.at, now) }
}
