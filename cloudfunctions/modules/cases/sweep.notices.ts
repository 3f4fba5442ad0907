import type { Case } from '@shared/cases/case'
import type { CaseEvent, CaseEventKind } from '@shared/cases/case-event'
import { rungsOfCase } from '@shared/cases/ladder-place'
import type { LadderStep, Rung } from '@shared/deadlines/ladder'
import type { InboxMessage, MessageKind } from '@shared/inbox/actions'
import type { Receiver } from '../inbox/inbox.receiver'
import { communityOf } from './case.hands'
import { tell } from './case.notices'
import type { Directory } from './sweep.directory'

type Told =
  | 'responsible'
  | 'leader'
  | 'community'
  | 'nextRung'
  | 'department'
  | 'sender'
  | 'levelReached'
  | 'supervisors'
  | 'reporter'

/**
 * Who is told what when something falls due (product.md C.5). Somebody who is told for two reasons reads the first.
 * What is closed or archived by time needs nobody.
 */
const toldOf: Partial<Record<CaseEventKind, readonly (readonly [Told, MessageKind])[]>> = {
  acceptLate: [
    ['responsible', 'acceptLate'],
    ['leader', 'acceptLateBelow'],
  ],
  shareLate: [
    ['responsible', 'shareLate'],
    ['nextRung', 'shareLateBelow'],
  ],
  departmentLate: [
    ['responsible', 'departmentLate'],
    ['department', 'departmentLate'],
    ['sender', 'departmentLateBelow'],
  ],
  turnedYellow: [['responsible', 'turnedYellow']],
  turnedRed: [
    ['responsible', 'turnedRed'],
    ['leader', 'turnedRedBelow'],
  ],
  climbed: [['levelReached', 'climbed']],
  supervised: [
    ['responsible', 'supervised'],
    ['leader', 'supervisedBelow'],
    ['supervisors', 'supervisedBelow'],
  ],
  supervisionReplyLate: [['supervisors', 'supervisionReplyLate']],
  supervisionVerdictLate: [['supervisors', 'supervisionVerdictLate']],
  materialsHeld: [['responsible', 'materialsHeld']],
  contentHeld: [['community', 'contentToLookAt']],
  askLapsed: [
    ['responsible', 'askLapsed'],
    ['reporter', 'answerMissed'],
  ],
}

export const tellsSomebody = ({ kind }: Pick<CaseEvent, 'kind'>): boolean => toldOf[kind] !== undefined

/** The messages of what fell due. They say when they were sent: after an outage that is later than what they tell. */
export function messagesOfDue(
  next: Case,
  events: readonly CaseEvent[],
  around: Directory,
  ladder: readonly LadderStep[],
  now: number,
): readonly InboxMessage[] {
  const rungs = rungsOfCase(ladder, next)
  return events.flatMap(event => {
    const messages = (toldOf[event.kind] ?? []).flatMap(([who, kind]) => {
      const department = kind === 'departmentLateBelow' ? next.ladder.department : undefined
      const actorName = (department ?? next.assignee).name
      const happening = { kind, eventId: event.id, at: now, actorName }
      return tell(next, happening, receiversFor(who, next, event, around, rungs))
    })
    return messages.filter((message, place) => messages.findIndex(each => each._id === message._id) === place)
  })
}

function receiversFor(
  who: Told,
  current: Case,
  { level = 0 }: CaseEvent,
  around: Directory,
  rungs: readonly Rung[],
): readonly Receiver[] {
  switch (who) {
    case 'responsible':
      return around.peopleOf(current.assignee)
    case 'department':
      return around.deskOf(current.ladder.department?.code ?? '')
    case 'sender': {
      const sender = current.ladder.department && around.peopleOf(current.ladder.department.sentBy)
      return sender?.length ? sender : peopleAbove(current.ladder.level, current, around, rungs)
    }
    case 'leader':
      return around.leaderOf(current)
    case 'community':
      return around.deskOf(communityOf(current))
    case 'nextRung':
      return peopleAbove(current.ladder.level, current, around, rungs)
    case 'levelReached': {
      const reached = peopleAbove(level - 1, current, around, rungs)
      return reached.length ? reached : around.top
    }
    case 'supervisors':
      return around.supervisorsOf(current)
    case 'reporter':
      return around.reporterOf(current)
  }
}

/** Who answers at the first rung above a level that has anybody. */
function peopleAbove(level: number, current: Case, around: Directory, rungs: readonly Rung[]): readonly Receiver[] {
  const people = rungs
    .filter(rung => rung.level > level)
    .map(({ role, orgCode }) => (role === 'leader' ? around.leaderOf(current) : around.deskOf(orgCode ?? '')))
  return people.find(each => each.length) ?? []
}
