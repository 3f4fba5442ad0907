import * as z from 'zod/mini'
import {
  type Complexity,
  type Consequences,
  type Counting,
  complexities,
  limitUnits,
  type StopEvent,
} from '../deadlines/policy'
import { instant, localDate } from '../kernel/fields'

export const complexity = z.enum(complexities)
export const limitUnit = z.enum(limitUnits)

/** The limit that was promised, copied from its policy: a later version of the policy changes nothing here. */
export interface ClockTerms extends Counting, Consequences {
  readonly className: string
  /** In the unit; without extensions. */
  readonly amount: number
  readonly stopsAt: StopEvent
  readonly extendable: boolean
}

/** The promise made when the case was registered, and what became of it (product.md C). Instants in ms. */
export interface CaseDeadline {
  readonly policyId: string
  readonly policyVersion: number
  readonly complexity: Complexity
  readonly terms: ClockTerms
  readonly startedAt: number
  readonly dueAt: number
  readonly dueOn: string
  readonly provisional: boolean
  /** Last instant at which accepting it is in time; null when the policy has no such limit. */
  readonly acceptBy: number | null
  /** Time that does not count; the last one is open (`to: null`) while the reporter is asked. */
  readonly pauses: readonly { readonly from: number; readonly to: number | null }[]
  /** More time that was granted, in the unit of the limit. */
  readonly extensions: readonly { readonly amount: number; readonly at: number }[]
  /** When what the policy names (the answer, a submission for decision) stopped the clock. */
  readonly answeredAt: number | null
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

/** How much time there is, and what it is counted in. */
export const limitView = z.object({ amount: z.number(), unit: limitUnit })
export type LimitView = z.output<typeof limitView>

export const deadlineView = z.object({
  /** The whole limit, extensions included. */
  limit: limitView,
  startedAt: instant,
  dueAt: instant,
  dueOn: localDate,
  provisional: z.boolean(),
  paused: z.boolean(),
  /** How often more time was granted. */
  extended: z.int(),
  light: trafficLight,
  /** Working days left before the due day, 0 = due today, negative = that many working days late. */
  workdaysLeft: z.int(),
  answeredAt: z.nullable(instant),
  /** Working days the answer came early (>0), late (<0); null while open. */
  workdaysEarly: z.nullable(z.int()),
})
export type DeadlineView = z.output<typeof deadlineView>
