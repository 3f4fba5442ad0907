import type { Assignee } from '@shared/cases/assignee'
import type { Case } from '@shared/cases/case'
import type { CaseEventKind } from '@shared/cases/case-event'

const answering: readonly CaseEventKind[] = ['resolved', 'concluded', 'rejected']

/** Who is responsible for the work itself: telling the result may have been handed to somebody else after it. */
export function doerOf({ events, assignee }: Pick<Case, 'events' | 'assignee'>): Assignee {
  const done = events.findLastIndex(event => answering.includes(event.kind))
  return events.slice(0, Math.max(0, done)).findLast(event => event.assignee)?.assignee ?? assignee
}

/** Whether this person did the work that was answered, in person or for a desk. */
export const didTheWork = (current: Pick<Case, 'events' | 'assignee' | 'reply'>, personId: string): boolean =>
  current.reply?.personId === personId || doerOf(current).id === personId
