/** What a limit is counted in. `workHours` counts opening hours only. */
export const limitUnits = ['workdays', 'calendarDays', 'workHours'] as const
export type LimitUnit = (typeof limitUnits)[number]

/** The event that stops the clock. `closedOrSubmitted`: also a submission for decision (提交研究决定). */
export const stopEvents = ['feedback', 'closedOrAnswered', 'closedOrSubmitted'] as const
export type StopEvent = (typeof stopEvents)[number]

/** How difficult a matter is; decides which limit of a policy applies (product.md C.1). */
export const complexities = ['inquiry', 'normal', 'complex', 'hard'] as const
export type Complexity = (typeof complexities)[number]

/** One class of the policy: how much time, in the policy's unit, and what ends it. */
export interface DeadlineLimit {
  /** Name as people say it: 咨询类, 一般. */
  readonly name: string
  readonly amount: number
  readonly stopsAt: StopEvent
  /** May be extended by the level above, with an explanation to the reporter. */
  readonly extendable: boolean
}

/** Yellow begins when this share of the time is left, or this many working days, whichever is longer. */
export interface YellowRule {
  readonly lastShare: number
  readonly atLeastWorkdays: number
}

/** How a limit is counted, whatever its amount. */
export interface Counting {
  readonly unit: LimitUnit
  /**
   * When the clock starts. `dayDoesNotCount`: the day of submission never counts, whatever the hour (民法典 201).
   * `nextWorkday`: what comes after closing or on a day off is taken as submitted on the next working day.
   */
  readonly afterHours: 'dayDoesNotCount' | 'nextWorkday'
  readonly yellow: YellowRule
}

/** What happens to a case that is not answered in time, and what may be done about it (product.md B.7, C.1, C.5). */
export interface Consequences {
  /** 受理时限 in working hours; null: no limit of its own. */
  readonly acceptWorkHours: number | null
  /** A question to the reporter lapses after so many working days; then the clock goes on. */
  readonly askWorkdays: number
  /** At most so many extensions of at most so much each, in the unit of the limit. */
  readonly extensions: { readonly most: number; readonly amount: number }
  /** 督办 opens so many working days after the due day; its reply is due so many working days later. */
  readonly supervision: { readonly afterWorkdays: number; readonly replyWorkdays: number }
  /** Slices between departments; as shipped when left out. */
  readonly departments?: DepartmentShares | undefined
}

/** Which part of the whole time, 0 to 1, a department gets when a case is handed to it (product.md C.1). */
export interface DepartmentShares {
  readonly share: number
  /** Departments with a share of their own, by organisation code. */
  readonly shareOf: Readonly<Record<string, number>>
}

/**
 * A promise to residents as data (product.md C.1). A changed policy is a new version; cases keep the version they
 * were promised.
 */
export interface DeadlinePolicy extends Counting, Consequences {
  readonly id: string
  readonly version: number
  readonly name: string
  readonly limits: Readonly<Record<Complexity, DeadlineLimit>>
}
