import * as z from 'zod/mini'
import { action, defineActions } from '../kernel/contract'
import { id, instant, pageEnd, requestId, text } from '../kernel/fields'
import { longestBlockDays } from './reporter-block'

const blockEventView = z.object({
  kind: z.enum(['blocked', 'appealed', 'lifted', 'kept']),
  at: instant,
  /** null: the blocked person, who is named nowhere. */
  byName: z.nullable(z.string()),
  /** Null: words of an appeal that the check had doubts about, for whoever does not decide on it. */
  note: z.nullable(z.string()),
  /** The check had doubts. */
  doubted: z.boolean(),
})

const blockView = z.object({
  id,
  /** Number of the case that led to it. */
  caseNo: z.string(),
  caseId: id,
  reason: z.string(),
  at: instant,
  until: instant,
  liftedAt: z.nullable(instant),
  appealed: z.boolean(),
  /** An appeal waits for a decision. */
  waits: z.boolean(),
  events: z.array(blockEventView),
})
export type BlockView = z.output<typeof blockView>

/** The same for staff: with what they may do. */
const listedBlock = z.object({ ...blockView.shape, mayLift: z.boolean(), mayDecide: z.boolean() })
export type ListedBlock = z.output<typeof listedBlock>

const blockId = id

/** Contract of the cloud function `blocks`: reporters who may not report for a while, and their appeals. */
export const blockActions = defineActions('blocks', {
  block: action({
    summary:
      'The reporter of a case may not report for some days; who it is stays unknown. Not over a case about staff, and ' +
      'not for a case that was taken down by staff.',
    input: z.object({
      requestId,
      caseId: id,
      reason: text(200, 4),
      days: z.int().check(z.minimum(1), z.maximum(longestBlockDays)),
    }),
    output: blockView,
    errors: ['CASE_NOT_FOUND', 'CASE_STATE_FORBIDS', 'REPORTER_UNKNOWN'],
    writes: true,
  }),
  lift: action({
    summary: 'Ends a block before its time.',
    input: z.object({ requestId, blockId, reason: text(200, 4) }),
    output: blockView,
    errors: ['NOT_FOUND', 'CHANGED_MEANWHILE'],
    writes: true,
  }),
  decideAppeal: action({
    summary: 'The level above lifts a block or keeps it, with a reason that the blocked person reads.',
    input: z.object({ requestId, blockId, lift: z.boolean(), reason: text(200, 4) }),
    output: blockView,
    errors: ['NOT_FOUND', 'CHANGED_MEANWHILE'],
    writes: true,
  }),
  list: action({
    summary: 'Blocks over cases of a node, or appeals that wait for it; newest first, a page of 20.',
    input: z.object({ scope: id, list: z.enum(['blocks', 'appeals']), after: z.optional(pageEnd) }),
    output: z.object({ blocks: z.array(listedBlock), next: z.nullable(pageEnd) }),
    errors: [],
    writes: false,
  }),
  mine: action({
    summary: 'Blocks of the caller that stand, with why, until when, and what became of the appeal.',
    input: z.object({}),
    output: z.object({ blocks: z.array(blockView) }),
    errors: [],
    writes: false,
  }),
  appeal: action({
    summary:
      'The blocked person objects, once a block. Words that the check has doubts about are read by who decides only.',
    input: z.object({ requestId, blockId, text: text(500, 4) }),
    output: blockView,
    errors: ['NOT_FOUND', 'ALREADY_APPEALED'],
    writes: true,
  }),
})
