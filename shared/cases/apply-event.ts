import { DomainError } from '../kernel/errors'
import type { Case } from './case'
import type { CaseEvent, NewEvent } from './case-event'
import { effectOf } from './event-effect'
import { safetyAfter } from './held-content'
import { titleOf } from './title-of'
import { transitionFor } from './transitions'

/** What is settled when a case is registered and never changes by an event. */
export type CaseFacts = Pick<
  Case,
  | '_id'
  | 'caseNo'
  | 'queryCodeHash'
  | 'channel'
  | 'title'
  | 'text'
  | 'suggested'
  | 'registeredCategoryId'
  | 'urgent'
  | 'place'
  | 'gridCode'
  | 'orgPath'
  | 'territoryVersion'
  | 'reporter'
  | 'anonymous'
  | 'route'
  | 'firstResponder'
  | 'intake'
  | 'createdAt'
>

type Registration = NewEvent & { readonly kind: 'registered' } & Required<
    Pick<CaseEvent, 'assignee' | 'deadline' | 'ladder'>
  >

/** The case that a registration makes: dispatched, its clock running, somebody responsible. */
export function openCase(facts: CaseFacts, event: Registration): Case {
  const to = destination(event, null)
  const safety = safetyAfter(undefined, event)
  return {
    ...facts,
    ...(safety ? { safety } : {}),
    categoryId: facts.registeredCategoryId,
    revision: 1,
    photos: event.photos ?? [],
    assignee: event.assignee,
    status: to,
    deadline: event.deadline,
    openQuestion: null,
    reply: null,
    rating: null,
    reopenUntil: null,
    sendBackCount: 0,
    ladder: event.ladder,
    coHandlers: [],
    extension: null,
    decision: null,
    feedback: null,
    verification: null,
    supervision: null,
    followerCount: 0,
    mergedInto: null,
    commonProblemId: null,
    errand: event.errand ?? null,
    nextCheckAt: null,
    yellowAt: null,
    events: [{ ...event, from: null, to }],
    outbox: [],
  }
}

/**
 * The case after an event; the only way from one state to the next. Throws `CASE_STATE_FORBIDS` when the table of
 * transitions has no such move. `nextCheckAt`, `yellowAt` and `outbox` are left alone: they are set where the case is stored.
 */
export function applyEvent(current: Case, event: NewEvent): Case {
  const to = destination(event, current.status)
  const effect = effectOf(event, current)
  const safety = safetyAfter(current.safety, event)
  return {
    ...current,
    ...effect,
    ...(safety ? { safety } : {}),
    title: event.cleared?.includes(current._id) ? titleOf(current.text) : current.title,
    assignee: event.assignee ?? current.assignee,
    deadline: event.deadline ?? current.deadline,
    ladder: event.ladder ?? current.ladder,
    coHandlers: withoutResponsible(effect.coHandlers ?? current.coHandlers, event.assignee),
    photos: event.photos ? [...current.photos, ...event.photos] : current.photos,
    status: to,
    revision: current.revision + 1,
    events: [...current.events, { ...event, from: current.status, to }],
  }
}

/** Whoever becomes responsible does not help beside that; the same list when nobody in it does. */
function withoutResponsible(coHandlers: Case['coHandlers'], assignee: CaseEvent['assignee']): Case['coHandlers'] {
  const isResponsible = (each: Case['coHandlers'][number]) => each.personId === assignee?.id
  return coHandlers.some(isResponsible) ? coHandlers.filter(each => !isResponsible(each)) : coHandlers
}

function destination(event: NewEvent, from: Case['status'] | null): Case['status'] {
  const row = transitionFor(event, from)
  const to = row?.to === 'same' ? from : row?.to
  if (!to) throw new DomainError('CASE_STATE_FORBIDS')
  return to
}

/** The case as its own log tells it; equals what is stored, except for its schedules and `outbox`. */
export function replayCase(stored: Case): Case {
  const [first, ...later] = stored.events.map(({ from: _from, to: _to, ...event }) => event)
  if (!first || !isRegistration(first)) throw new TypeError('the log of a case begins with its registration')
  const opened = openCase(registeredAs(stored), first)
  const { nextCheckAt, yellowAt, outbox } = stored
  return { ...later.reduce(applyEvent, opened), nextCheckAt, yellowAt, outbox }
}

const isRegistration = (event: NewEvent): event is Registration =>
  event.kind === 'registered' &&
  event.assignee !== undefined &&
  event.deadline !== undefined &&
  event.ladder !== undefined

/** The facts as they were at registration. */
function registeredAs(stored: Case): CaseFacts {
  const { _id, caseNo, queryCodeHash, channel, title, text, place, gridCode, orgPath } = stored
  const { territoryVersion, reporter, anonymous, route, firstResponder, createdAt, registeredCategoryId, intake } =
    stored
  return {
    _id,
    caseNo,
    queryCodeHash,
    channel,
    title,
    text,
    registeredCategoryId,
    urgent: stored.urgent && !stored.events.some(event => event.kind === 'markedUrgent'),
    place,
    gridCode,
    orgPath,
    territoryVersion,
    reporter,
    anonymous,
    route,
    firstResponder,
    createdAt,
    ...(intake ? { intake } : {}),
  }
}
