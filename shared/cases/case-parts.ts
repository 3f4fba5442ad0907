import * as z from 'zod/mini'
import { instant } from '../kernel/fields'
import type { Assignee } from './assignee'

export const rating = z.enum(['satisfied', 'fair', 'unsatisfied'])
export type Rating = z.output<typeof rating>

/** Where on the problem ladder a case is, and until when that level should solve it or pass it on (product.md B.9). */
export interface LadderPlace {
  readonly level: number
  readonly enteredAt: number
  /** null for a level without a share of its own. */
  readonly shareDueAt: number | null
  /** The department that has it, beside the ladder, at the level it belongs to. */
  readonly department?: DepartmentPlace
}

/** A department that got a case, with a share of its own of the whole time (product.md C.1). */
export interface DepartmentPlace {
  /** Organisation code of the node of the department. */
  readonly code: string
  readonly name: string
  /** The desk, or the person of the grid, that had it before and waits for it: told when the share is over. */
  readonly sentBy: Pick<Assignee, 'kind' | 'id'>
}

/** Somebody from another grid or desk who works on it too; the responsible person stays one (product.md B.7). */
export interface CoHandler {
  readonly personId: string
  readonly name: string
}

/** More time that somebody asked for and the level above has not decided yet. */
export interface PendingExtension {
  readonly amount: number
  readonly reason: string
  readonly at: number
  readonly by: CoHandler
  /** Who decides: the next level of the ladder that is there. */
  readonly decider: Assignee
}

/** 提交研究决定: to which desk it went, and what was decided. */
export interface Decision {
  readonly desk: Assignee
  readonly submittedAt: number
  readonly text: string | null
  readonly decidedAt: number | null
}

/** How the result reached the reporter. */
export const feedbackChannel = z.enum(['app', 'phone', 'visit', 'letter'])
/** The ways in which somebody tells it; reading it in the app needs nobody. */
export const toldChannel = z.enum(['phone', 'visit', 'letter'])
export type FeedbackChannel = z.output<typeof feedbackChannel>

/** 反馈: when, how, by whom, and what the reporter thinks of it (product.md B.10). */
export interface Feedback {
  readonly channel: FeedbackChannel
  readonly at: number
  readonly byName: string
  /** null: not asked, or would not say. */
  readonly view: Rating | null
  readonly note: string | null
}

/** 核查: whether somebody who did not do the work found it done. */
export interface Verification {
  readonly passed: boolean
  readonly at: number
  readonly byName: string
  readonly note: string | null
}

export interface MergedInto {
  readonly caseId: string
  readonly caseNo: string
}

/** 督办 order: what must be explained to the supervisor, by when (product.md C.5). */
export const supervisionView = z.object({
  /** null: opened by the sweep, because it stayed late. */
  reason: z.nullable(z.string()),
  orderedAt: instant,
  byName: z.nullable(z.string()),
  replyBy: instant,
  reply: z.nullable(z.object({ text: z.string(), at: instant, byName: z.string() })),
  acceptedAt: z.nullable(instant),
})
export type Supervision = Readonly<z.output<typeof supervisionView>>

/** 全程代办: what the resident must hand over, what was done with it, what went back (product.md B.14). */
export interface Errand {
  readonly materials: readonly ErrandMaterial[]
}

export interface ErrandMaterial {
  readonly id: string
  readonly name: string
  readonly receivedAt: number | null
  /** Number on the hand-over receipt. */
  readonly receiptNo: string | null
  readonly returnedAt: number | null
  /** Why it stays here for good (an original that the authority keeps); null while it does not. */
  readonly keptBecause: string | null
}

export const errandStepKind = z.enum(['received', 'returned', 'kept'])
export type ErrandStepKind = z.output<typeof errandStepKind>

/** Materials that changed hands at one time, under one receipt. */
export interface ErrandStep {
  readonly kind: ErrandStepKind
  readonly materialIds: readonly string[]
  readonly receiptNo: string
}
