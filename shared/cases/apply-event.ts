import { DomainError } from '../kernel/errors'
import type { Case, CaseEvent } from './case'
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
  | 'categoryId'
  | 'urgent'
  | 'place'
  | 'gridCode'
  | 'orgPath'
  | 'territoryVersion'
  | 'reporter'
  | 'anonymous'
  | 'route'
  | 'firstResponder'
  | 'createdAt'
>

/** An event before it met the case; where it leads is the table's to say. */
export type NewEvent = Omit<CaseEvent, 'from' | 'to'>

type Registration = NewEvent & { readonly kind: 'registered' } & Required<Pick<CaseEvent, 'assignee' | 'deadline'>>

/** The case that a registration makes: dispatched, its clock running, somebody responsible. */
export function openCase(facts: CaseFacts, event: Registration): Case {
  const to = destination(event, null)
  return {
    ...facts,
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
    nextCheckAt: null,
    events: [{ ...event, from: null, to }],
    outbox: [],
  }
}

/**
 * The case after an event; the only way from one state to the next. Throws `CASE_STATE_FORBIDS` when the table of
 * transitions has no such move. `nextCheckAt` and `outbox` are left alone: they are set where the case is stored.
 */
export function applyEvent(current: Case, event: NewEvent): Case {
  const to = destination(event, current.status)
  return {
    ...current,
    ...effectOf(event, current),
    assignee: event.assignee ?? current.assignee,
    deadline: event.deadline ?? current.deadline,
    photos: event.photos ? [...current.photos, ...event.photos] : current.photos,
    status: to,
    revision: current.revision + 1,
    events: [...current.events, { ...event, from: current.status, to }],
  }
}

/** What an event does beyond status, responsibility, clock and photos. */
function effectOf(event: NewEvent, current: Case): Partial<Case> {
  const said = event.note ?? ''
  const by = event.actor.kind === 'staff' ? event.actor : { personId: '', name: '' }
  switch (event.kind) {
    case 'asked':
      return { openQuestion: { text: said, askedAt: event.at, byName: by.name } }
    case 'askAnswered':
      return { openQuestion: null }
    case 'resolved':
      return {
        reply: { text: said, at: event.at, personId: by.personId, personName: by.name },
        reopenUntil: event.reopenUntil ?? null,
        openQuestion: null,
      }
    case 'sentBack':
      return { sendBackCount: current.sendBackCount + 1 }
    case 'rated':
      return { rating: event.rating ? { value: event.rating, comment: event.note, at: event.at } : null }
    case 'reopened':
      return { reply: null, rating: null, reopenUntil: null, openQuestion: null }
    default:
      return {}
  }
}

function destination(event: NewEvent, from: Case['status'] | null): Case['status'] {
  const row = transitionFor(event, from)
  const to = row?.to === 'same' ? from : row?.to
  if (!to) throw new DomainError('CASE_STATE_FORBIDS')
  return to
}

/** The case as its own log tells it; equals what is stored, except for `nextCheckAt` and `outbox`. */
export function replayCase(stored: Case): Case {
  const [first, ...later] = stored.events.map(({ from: _from, to: _to, ...event }) => event)
  if (!first || !isRegistration(first)) throw new TypeError('the log of a case begins with its registration')
  const opened = openCase(factsOf(stored), first)
  return { ...later.reduce(applyEvent, opened), nextCheckAt: stored.nextCheckAt, outbox: stored.outbox }
}

const isRegistration = (event: NewEvent): event is Registration =>
  event.kind === 'registered' && event.assignee !== undefined && event.deadline !== undefined

function factsOf(stored: Case): CaseFacts {
  const {
    revision: _1,
    photos: _2,
    assignee: _3,
    status: _4,
    deadline: _5,
    openQuestion: _6,
    reply: _7,
    rating: _8,
    reopenUntil: _9,
    sendBackCount: _10,
    nextCheckAt: _11,
    events: _12,
    outbox: _13,
    ...facts
  } = stored
  return facts
}
