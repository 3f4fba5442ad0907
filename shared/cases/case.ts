import * as z from 'zod/mini'
import type { DutyReason } from '../grids/grid'
import type { InboxMessage } from '../inbox/actions'
import { id, instant, localDate } from '../kernel/fields'

/** product.md B.7. The allowed moves between them are in transitions.ts. */
export const caseStatuses = ['dispatched', 'handling', 'waiting', 'sentBack', 'answered', 'closed'] as const
export const caseStatus = z.enum(caseStatuses)
export type CaseStatus = z.output<typeof caseStatus>

/** Somebody still has to answer. */
export const openStatuses = ['dispatched', 'handling', 'waiting', 'sentBack'] as const satisfies readonly CaseStatus[]

/** What an event did. Events are appended, never edited; replaying them gives the stored state. */
export const caseEventKinds = [
  'registered',
  'dispatched',
  'accepted',
  'progressed',
  'photosAdded',
  'asked',
  'askAnswered',
  'resolved',
  'sentBack',
  'transferred',
  'contactRevealed',
  'rated',
  'reopened',
  'closed',
] as const
export const caseEventKind = z.enum(caseEventKinds)
export type CaseEventKind = z.output<typeof caseEventKind>

/** product.md C.1: decides which limit of the 2/5/10 policy applies. */
export const complexity = z.enum(['inquiry', 'normal', 'complex'])
export type Complexity = z.output<typeof complexity>

export const channel = z.enum(['wechat', 'h5', 'inPerson', 'found'])
type Channel = z.output<typeof channel>

export const photoStage = z.enum(['report', 'before', 'during', 'after'])
export const photoShot = z.enum(['whole', 'close'])
export type PhotoStage = z.output<typeof photoStage>
export type PhotoShot = z.output<typeof photoShot>

export interface CasePhoto {
  readonly id: string
  readonly fileId: string
  readonly stage: PhotoStage
  readonly shot: PhotoShot | null
  readonly at: number
}

export const placeSource = z.enum(['grid', 'pin', 'address', 'none'])
type PlaceSource = z.output<typeof placeSource>

export interface CasePlace {
  readonly source: PlaceSource
  /** What the reporter sees as the place: a building, a pin description, or the grid's name. */
  readonly label: string
  /** GCJ-02 [longitude, latitude]; null when only the grid is known. */
  readonly point: readonly [number, number] | null
  readonly buildingId: string | null
  readonly nearBoundary: boolean
  readonly boundaryMetres: number | null
}

/** The rule that found the place. `addressUnknown`: words that match nothing in the territory. */
export const routePlace = z.enum([
  'scannedGrid',
  'pin',
  'pinResidentPick',
  'address',
  'addressUnknown',
  'outside',
  'unknown',
  'workerGrid',
])

/** Which rule chose who is responsible (product.md B.5), stored with the case and shown in words. */
export interface RouteDecision {
  readonly place: z.output<typeof routePlace>
  /** `self`: a worker registered it and keeps it. `deskAboutStaff`: about the worker, so past the worker. */
  readonly duty: DutyReason | 'self' | 'deskAboutStaff'
  /** The grid of the place; for an address that matched nothing, the one it was reported from. */
  readonly gridName: string | null
  readonly personName: string | null
  readonly coversFor: string | null
  readonly deskName: string | null
}

/** Exactly one is responsible at every moment: a person, or the desk of an organisation node. */
export type Assignee =
  | { readonly kind: 'person'; readonly id: string; readonly name: string }
  | { readonly kind: 'desk'; readonly id: string; readonly name: string }

export type Actor =
  | { readonly kind: 'reporter' }
  | { readonly kind: 'staff'; readonly personId: string; readonly name: string }
  | { readonly kind: 'system' }

export interface CaseEvent {
  /** The request id of the client's act (or a derived id): the same act twice is the same event. */
  readonly id: string
  readonly kind: CaseEventKind
  readonly at: number
  readonly actor: Actor
  readonly from: CaseStatus | null
  readonly to: CaseStatus
  /** Why, or what was said: shown as "原因：…" or as the text of the event. Never personal data of the reporter. */
  readonly note: string | null
  /** Who is responsible from this event on, when it changed that. */
  readonly assignee?: Assignee
  readonly photos?: readonly CasePhoto[]
  readonly rating?: Rating
  /** The clock as this event left it, when it started, paused, resumed or stopped it. */
  readonly deadline?: CaseDeadline
  /** Until when the reporter may have it handled again; comes with the answer. */
  readonly reopenUntil?: number | null
}

export const rating = z.enum(['satisfied', 'fair', 'unsatisfied'])
export type Rating = z.output<typeof rating>

/** The promise made when the case was registered, and what became of it (product.md C). Instants in ms. */
export interface CaseDeadline {
  readonly policyId: string
  readonly policyVersion: number
  readonly complexity: Complexity
  readonly limitWorkdays: number
  readonly startedAt: number
  readonly dueAt: number
  readonly dueOn: string
  readonly provisional: boolean
  /** Time that does not count; the last one is open (`to: null`) while the reporter is asked. */
  readonly pauses: readonly { readonly from: number; readonly to: number | null }[]
  /** When the answer stopped the clock. */
  readonly answeredAt: number | null
}

interface CaseReply {
  readonly text: string
  readonly at: number
  readonly personId: string
  readonly personName: string
}

/** Stored document of `cases`. `_id` is the submission id that the client made. */
export interface Case {
  readonly _id: string
  /** Number of events so far; what a person was looking at when they acted. */
  readonly revision: number
  readonly caseNo: string
  /** SHA-256 (keyed) of the query code; the code itself is shown once and never stored. */
  readonly queryCodeHash: string
  readonly channel: Channel
  readonly title: string
  readonly text: string
  readonly categoryId: string
  readonly urgent: boolean
  readonly place: CasePlace
  readonly gridCode: string | null
  readonly orgPath: readonly string[]
  readonly territoryVersion: string
  /** null when anonymous: the link to the person lives apart, sealed, in `caseLinks`. */
  readonly reporter: {
    readonly personId: string | null
    readonly name: string | null
    readonly phone: string | null
  } | null
  readonly anonymous: boolean
  readonly photos: readonly CasePhoto[]
  readonly route: RouteDecision
  readonly assignee: Assignee
  /** 首问责任人: stays answerable to the reporter until feedback, whoever handles it. */
  readonly firstResponder: { readonly personId: string; readonly name: string } | null
  readonly status: CaseStatus
  readonly deadline: CaseDeadline
  readonly openQuestion: { readonly text: string; readonly askedAt: number; readonly byName: string } | null
  readonly reply: CaseReply | null
  readonly rating: { readonly value: Rating; readonly comment: string | null; readonly at: number } | null
  readonly reopenUntil: number | null
  readonly sendBackCount: number
  readonly createdAt: number
  /** When a sweep should look at the case next; null when nothing can fall due. A schedule, not part of the log. */
  readonly nextCheckAt: number | null
  readonly events: readonly CaseEvent[]
  /** Messages that the events caused and that nobody has seen arrive yet (docs/adr/0005). Not part of the log. */
  readonly outbox: readonly InboxMessage[]
}

const trafficLight = z.enum(['green', 'yellow', 'red'])
export type TrafficLight = z.output<typeof trafficLight>

/** One day of the strip that explains a deadline (mockup 03). */
export const countedDay = z.object({
  date: localDate,
  kind: z.enum(['start', 'off', 'counted', 'due']),
  /** 1-based working-day number for `counted` and `due`. */
  ordinal: z.nullable(z.int()),
  /** "国庆节", "周末", "调休上班" when the kind needs a reason. */
  why: z.nullable(z.string()),
})
export type CountedDay = z.output<typeof countedDay>

export const deadlineView = z.object({
  limitWorkdays: z.int(),
  startedAt: instant,
  dueAt: instant,
  dueOn: localDate,
  provisional: z.boolean(),
  paused: z.boolean(),
  light: trafficLight,
  /** Working days left before the due day, 0 = due today, negative = that many working days late. */
  workdaysLeft: z.int(),
  answeredAt: z.nullable(instant),
  /** Working days the answer came early (>0), late (<0); null while open. */
  workdaysEarly: z.nullable(z.int()),
})
export type DeadlineView = z.output<typeof deadlineView>

export const categoryView = z.object({ id, name: z.string(), parentName: z.nullable(z.string()) })
