import { applyEvent } from '@shared/cases/apply-event'
import type { Case } from '@shared/cases/case'
import type { CaseAct } from '@shared/cases/case-act'
import type { CaseEvent, NewEvent } from '@shared/cases/case-event'
import type { CaseDetail } from '@shared/cases/case-views'
import { scheduled } from '@shared/cases/scheduled'
import type { InboxMessage } from '@shared/inbox/actions'
import { DomainError } from '@shared/kernel/errors'
import type { Person } from '@shared/people/person'
import { authorize, isAllowed, type Relation } from '../../platform/authority'
import type { Context } from '../../platform/context'
import { WriteConflict } from '../../platform/database-errors'
import type { Transaction } from '../../platform/transaction'
import { untilNoConflict } from '../../platform/until-no-conflict'
import { deliver } from '../inbox/deliver'
import { makes } from './case.acts'
import { casePolicy } from './case.policy'
import { presentDetail } from './case.presenter'
import { resourceOf } from './case.relations'
import { updateCase } from './case.repository'
import { newsForFollowers } from './follower-news'
import { nowFor } from './now-for'

/** What every act on a case carries (shared/cases/actions.ts). */
export interface ActRequest {
  readonly caseId: string
  readonly requestId: string
  readonly seenRevision?: number
}

/** The case as it is now, and who acts on it. */
export interface Scene {
  readonly current: Case
  readonly person: Person
  readonly relations: readonly Relation[]
  readonly now: number
}

/** What an act does: its events, in order, and who is told. The first event's id is the request's. */
export interface Decision {
  readonly events: readonly NewEvent[]
  readonly tell: (next: Case) => readonly InboxMessage[]
  /** Other documents that change with it, all or nothing. */
  readonly alongside?: (tx: Transaction) => Promise<void>
  /** What is left to do once it is stored; what is not done then does no harm. */
  readonly afterwards?: () => Promise<void>
}

/** Acts that add to a case and never undo what somebody else just did; they need not have seen its newest state. */
const additive: readonly CaseAct[] = [
  'progress',
  'addPhotos',
  'ask',
  'answerAsk',
  'revealContact',
  'addCoHandler',
  'markUrgent',
  'supplement',
  'releaseContent',
  'blockContent',
]

/**
 * Runs one act: may this person do it now → decide → events, state and messages in one conditional write → messages
 * delivered. When somebody else wrote first, everything is looked at and decided anew. The same request again changes
 * nothing and answers the case as it is. Refusals: a case the person may not see does not exist for them
 * (`CASE_NOT_FOUND`); a request id that another act of the case used (`INPUT_INVALID`); `NOT_ALLOWED`;
 * `CHANGED_MEANWHILE` when they had not seen the newest state, else `CASE_STATE_FORBIDS`.
 */
export function changeCase(
  ctx: Context,
  act: CaseAct,
  request: ActRequest,
  decide: (scene: Scene) => Promise<Decision> | Decision,
): Promise<Case> {
  return untilNoConflict(async () => {
    const [actor, current] = await Promise.all([ctx.actor(), ctx.db.collection('cases').get(request.caseId)])
    const { person } = actor
    if (!person || !current) throw new DomainError('CASE_NOT_FOUND')
    const resource = await resourceOf(ctx, actor, current)
    const before = current.events.find(event => event.id === request.requestId)
    if (before && isSameAct(before, act, person, resource.relations)) return current
    if (!isAllowed(actor, 'see', casePolicy, resource)) throw new DomainError('CASE_NOT_FOUND')
    if (before) throw new DomainError('INPUT_INVALID', { fields: [{ path: 'requestId', rule: 'used' }] })
    const isStale = hasNotSeen(current, request.seenRevision)
    // Before the policy: somebody who took the case a moment earlier may be the very reason for a refusal.
    if (isStale && !additive.includes(act)) throw new DomainError('CHANGED_MEANWHILE')
    authorize(actor, act, casePolicy, resource)

    const scene: Scene = { current, person, relations: resource.relations, now: nowFor(ctx, current) }
    const decision = await decide(scene)
    const changed = applyAll(current, decision.events, isStale)
    const next = scheduled(changed, ctx)
    const messages = [...decision.tell(next), ...newsForFollowers(current, next)]
    if (!(await updateCase(ctx, current, next, messages, decision.alongside)))
      throw new WriteConflict('the case has changed')
    await deliver(ctx, messages)
    await decision.afterwards?.()
    return next
  })
}

/** Runs an act and answers the case as the person may now see it. */
export async function actOnCase(
  ctx: Context,
  act: CaseAct,
  request: ActRequest,
  decide: (scene: Scene) => Promise<Decision> | Decision,
): Promise<CaseDetail> {
  return presentDetail(ctx, await changeCase(ctx, act, request, decide))
}

/** Events that change nothing for who works on it: neighbours who join or leave, answers about photos. */
const isQuiet = ({ actor, kind }: CaseEvent): boolean =>
  actor.kind === 'neighbour' || kind === 'contentPassed' || kind === 'contentHeld'

/** Whether somebody moved the case since. */
const hasNotSeen = ({ events, revision }: Case, seen: number | undefined): boolean =>
  seen !== undefined && (seen > revision || events.slice(seen).some(event => !isQuiet(event)))

/** Whether an event is this very act of this very person; the id of any other act neither opens nor does anything. */
function isSameAct(done: CaseEvent, act: CaseAct, person: Person, relations: readonly Relation[]): boolean {
  if (!makes(act, done.kind)) return false
  return done.actor.kind === 'staff' ? done.actor.personId === person._id : relations.includes('reporter')
}

function applyAll(current: Case, events: readonly NewEvent[], isStale: boolean): Case {
  try {
    return events.reduce(applyEvent, current)
  } catch (error) {
    const forbidden = error instanceof DomainError && error.code === 'CASE_STATE_FORBIDS'
    throw forbidden && isStale ? new DomainError('CHANGED_MEANWHILE') : error
  }
}
