import type { Case } from '@shared/cases/case'
import type { HeldPart } from '@shared/cases/held-content'
import type { InboxMessage } from '@shared/inbox/actions'
import type { TimerContext } from '../../platform/create-timer'
import { deskOf } from '../grids/desk'
import type { Receiver } from '../inbox/inbox.receiver'
import { communityOf } from './case.hands'
import { reporterName, tell, tellPerson } from './case.notices'

/**
 * Who is told that something is held: the desk that is responsible, else the one of the community. Nobody while nothing
 * is: what merely nobody could check waits in the station's list.
 */
export async function lookers(
  ctx: Pick<TimerContext, 'db' | 'clock'>,
  current: Pick<Case, 'orgPath' | 'gridCode' | 'assignee'>,
  held: readonly HeldPart[],
): Promise<readonly Receiver[]> {
  if (!held.some(part => part.state === 'held')) return []
  const { assignee } = current
  const unit = await deskOf(ctx, assignee.kind === 'desk' ? assignee.id : communityOf(current))
  return (unit?.desk.personIds ?? []).map(tellPerson)
}

/** Beside what the event says to others: somebody who is responsible too reads both. */
export const tellLookers = (
  current: Case,
  eventId: string,
  at: number,
  receivers: readonly Receiver[],
): readonly InboxMessage[] =>
  tell(
    current,
    { kind: 'contentToLookAt', eventId: `${eventId}.held`, at, actorName: reporterName(current) },
    receivers,
  )
