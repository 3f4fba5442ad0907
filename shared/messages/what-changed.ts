import type { CaseDetail } from '../cases/case-views'
import { sayEvent } from './event-words'

type Log = Pick<CaseDetail, 'events'>

/** What happened to a case since `before`, a sentence each and no sentence twice, oldest first; said when an act met a newer case. */
export function whatChanged(before: Log, after: Log, reader: 'reporter' | 'staff'): readonly string[] {
  const known = new Set(before.events.map(event => event.id))
  const lines = after.events
    .filter(event => !known.has(event.id))
    .map(event => {
      const { who, did, said, reason } = sayEvent(event, reader)
      const more = said ?? reason
      return more ? `${who} ${did}：${more}` : `${who} ${did}`
    })
  return [...new Set(lines)]
}
