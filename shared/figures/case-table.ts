import * as z from 'zod/mini'
import { categoryView, channel } from '../cases/case'
import { caseAct } from '../cases/case-act'
import { deadlineView } from '../cases/case-deadline'
import { caseStatus } from '../cases/case-status'
import { assigneeView } from '../cases/case-views'
import { id, instant, localDate } from '../kernel/fields'
import { hold } from './hold'
import { lightName } from './light-counts'

/** One case in the tables of a console. The reporter is nowhere in it. */
export const tableCase = z.object({
  id,
  /** What an act from the table has seen. */
  revision: z.int(),
  caseNo: z.string(),
  /** Numbers that lead to a person are shortened. */
  title: z.string(),
  placeLabel: z.string(),
  /** Community and grid, or the desk's node: "柳岸社区 第四网格". */
  placeName: z.string(),
  category: categoryView,
  channel,
  status: caseStatus,
  urgent: z.boolean(),
  createdAt: instant,
  deadline: deadlineView,
  assignee: z.pick(assigneeView, { kind: true, id: true, name: true }),
  /** What it waits for and whose turn it is; null when it is not open. */
  held: z.nullable(z.object({ hold, by: z.string() })),
  /** The time that the last 督办 order left for its reply, and how far it is; null without one. */
  supervision: z.nullable(z.object({ replyBy: instant, state: z.enum(['awaitsReply', 'awaitsVerdict', 'settled']) })),
  /** What would help and the caller may do now, the most direct first. */
  acts: z.array(caseAct),
})
export type TableCase = z.output<typeof tableCase>

/** Everything left out narrows nothing. */
export const caseFilter = z.object({
  /** Only open cases have a light. */
  light: z.optional(lightName),
  /** Left out: every open one. */
  statuses: z.optional(z.array(caseStatus).check(z.minLength(1), z.maxLength(12))),
  categoryId: z.optional(id),
  /** Who is responsible now: a person, or the desk of a node. */
  assigneeId: z.optional(id),
  channel: z.optional(channel),
  /** Late by at least so many working days; only open cases. */
  lateByWorkdays: z.optional(z.int().check(z.minimum(1), z.maximum(250))),
  urgent: z.optional(z.boolean()),
  /** Only those with a 督办 order that is not settled. */
  supervised: z.optional(z.literal(true)),
  /** By the day of registration in Beijing, both included. */
  registeredFrom: z.optional(localDate),
  registeredTo: z.optional(localDate),
  /** A case number or its beginning with the whole day (`QH20261122-00`); then only the place counts beside it. */
  caseNo: z.optional(z.string().check(z.trim(), z.regex(/^[A-Za-z]{2}\d{8}(-\d{0,6})?$/))),
})
export type CaseFilter = z.output<typeof caseFilter>

/** `due`: earliest due first, so the latest ones lead. `created`: newest first. */
export const caseOrder = z.enum(['due', 'created'])
export type CaseOrder = z.output<typeof caseOrder>

/** Where a page ended: the due instant or that of registration, by the order; and the id where it is the same. */
export const tablePlace = z.object({ at: instant, id })

/** Exact up to a cap; `more`: there are more than that. */
export const cappedCount = z.object({ count: z.int(), more: z.boolean() })
