import * as z from 'zod/mini'
import { action } from '../kernel/contract'
import { id, instant, text } from '../kernel/fields'
import { act } from './act-contract'

/** Whom a case may be handed to. */
export const handsInput = z.object({ kind: z.enum(['person', 'desk']), id })
export type HandsInput = z.output<typeof handsInput>

/** Who answers on a higher level of the ladder, and how much of the time is theirs. */
const levelAbove = z.object({
  kind: z.enum(['person', 'desk']),
  name: z.string(),
  /** Part of the whole working time, 0 to 1. */
  share: z.number(),
  /** Until when that level should solve it or pass it on; null when it has no share of its own. */
  shareDueAt: z.nullable(instant),
})
export type LevelAbove = z.output<typeof levelAbove>

/** Acts along the problem ladder (product.md B.9), as part of the contract of the cloud function `cases`. */
export const ladderActs = {
  above: action({
    summary: 'Who would get a case one level up, and which desk would decide it; saves nothing.',
    input: z.object({ caseId: id }),
    output: z.object({ escalate: z.nullable(levelAbove), decision: z.nullable(levelAbove) }),
    errors: ['CASE_NOT_FOUND'],
    writes: false,
  }),
  escalate: act(
    'Passes the case one rung up the ladder, with a reason that the reporter reads; the clock keeps running.',
    { reason: text(200) },
    ['LADDER_TOP'],
  ),
  submitForDecision: act(
    'Submits a common or difficult problem to the next desk above for decision (提交研究决定).',
    { reason: text(500) },
    ['LADDER_TOP'],
  ),
  decide: act(
    'The desk decides and says who carries it out; without `to`, whoever submitted it.',
    { decision: text(500), to: z.nullable(handsInput) },
    ['ASSIGNEE_UNAVAILABLE'],
  ),
}
