import * as z from 'zod/mini'
import type { DutyReason } from '../grids/grid'
import type { InboxMessage } from '../inbox/actions'
import { id } from '../kernel/fields'
import type { Assignee } from './assignee'
import type { CaseDeadline } from './case-deadline'
import type { CaseEvent } from './case-event'
import type {
  CoHandler,
  Decision,
  Errand,
  Feedback,
  LadderPlace,
  MergedInto,
  PendingExtension,
  Rating,
  Supervision,
  Verification,
} from './case-parts'
import type { CasePhoto } from './case-photo'
import type { CaseStatus } from './case-status'
import type { CaseSafety } from './held-content'

export const channel = z.enum(['wechat', 'h5', 'inPerson', 'found', 'hotline'])
export type Channel = z.output<typeof channel>

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
  /**
   * `self`: a worker registered it and keeps it. `named`: the station named who answers, on the phone. `deskAboutStaff`:
   * about the worker, so past the worker.
   */
  readonly duty: DutyReason | 'self' | 'named' | 'deskAboutStaff'
  /** The grid of the place; for an address that matched nothing, the one it was reported from. */
  readonly gridName: string | null
  readonly personName: string | null
  readonly coversFor: string | null
  readonly deskName: string | null
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
  /** What the words of the report suggested, to be measured against what was chosen; missing when nothing was. */
  readonly suggested?: { readonly categoryId: string; readonly version: number }
  /** As chosen by the reporter; `categoryId` is what it was found to be. */
  readonly registeredCategoryId: string
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
  /** For what came by phone: the desk that took the call, and whether the caller agreed that name and number are kept. */
  readonly intake?: { readonly deskCode: string; readonly deskName: string; readonly consentSaid: boolean }
  readonly status: CaseStatus
  readonly deadline: CaseDeadline
  readonly openQuestion: { readonly text: string; readonly askedAt: number; readonly byName: string } | null
  readonly reply: CaseReply | null
  readonly rating: { readonly value: Rating; readonly comment: string | null; readonly at: number } | null
  readonly reopenUntil: number | null
  readonly sendBackCount: number
  readonly ladder: LadderPlace
  readonly coHandlers: readonly CoHandler[]
  readonly extension: PendingExtension | null
  readonly decision: Decision | null
  readonly feedback: Feedback | null
  readonly verification: Verification | null
  readonly supervision: Supervision | null
  /** Residents who joined it with 我也遇到; who they are stands in `caseFollows`. */
  readonly followerCount: number
  readonly mergedInto: MergedInto | null
  readonly commonProblemId: string | null
  readonly errand: Errand | null
  /** Absent while nothing a resident wrote or photographed had to be kept in mind (product.md B.3). */
  readonly safety?: CaseSafety
  readonly createdAt: number
  /** When a sweep should look at the case next; null when nothing can fall due. A schedule, not part of the log. */
  readonly nextCheckAt: number | null
  /** When the light of its running clock turns yellow; null while none runs. A schedule too. */
  readonly yellowAt: number | null
  readonly events: readonly CaseEvent[]
  /** Messages that the events caused and that nobody has seen arrive yet (docs/adr/0005). Not part of the log. */
  readonly outbox: readonly InboxMessage[]
}

export const categoryView = z.object({ id, name: z.string(), parentName: z.nullable(z.string()) })
