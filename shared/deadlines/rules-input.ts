import * as z from 'zod/mini'
import { text } from '../kernel/fields'
import { complexities, limitUnits, stopEvents } from './policy'

const share = z.number().check(z.minimum(0), z.maximum(1))
const count = (least: number, most: number) => z.int().check(z.minimum(least), z.maximum(most))
const amount = z.number().check(z.positive(), z.maximum(366))

/** Lower-case words with hyphens. Stored with cases: a policy is never renamed and its id never used again. */
const policyId = z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{1,39}$/))

const limitInput = z.object({ name: text(10), amount, stopsAt: z.enum(stopEvents), extendable: z.boolean() })

const policyInput = z.object({
  id: policyId,
  name: text(30),
  unit: z.enum(limitUnits),
  afterHours: z.enum(['dayDoesNotCount', 'nextWorkday']),
  limits: z.record(z.enum(complexities), limitInput),
  yellow: z.object({ lastShare: share, atLeastWorkdays: z.number().check(z.minimum(0), z.maximum(30)) }),
  /** 受理时限 in working hours. */
  acceptWorkHours: z.nullable(amount),
  askWorkdays: count(1, 30),
  extensions: z.object({ most: count(0, 10), amount: count(1, 366) }),
  supervision: z.object({ afterWorkdays: count(1, 60), replyWorkdays: count(1, 30) }),
  /** Part of the whole time that a department gets; some may have one of their own, by organisation code. */
  departments: z.optional(
    z.object({ share, shareOf: z.record(z.string().check(z.minLength(1), z.maxLength(40)), share) }),
  ),
})

/** The whole set of deadline rules as an administrator edits it; versions are given by publishing (product.md C.1). */
export const rulesInput = z.object({
  policies: z.array(policyInput).check(z.minLength(1), z.maxLength(20)),
  defaultPolicyId: policyId,
  /** Categories with a policy of their own, by category id. */
  policyOfCategory: z.record(z.string().check(z.maxLength(64)), policyId),
  ladder: z
    .array(z.object({ role: z.enum(['worker', 'leader', 'station']), nodesUp: z.int().check(z.minimum(0)), share }))
    .check(z.minLength(1), z.maxLength(10)),
  urgentUnreadMinutes: z.optional(count(5, 240)),
})
export type RulesInput = z.output<typeof rulesInput>
