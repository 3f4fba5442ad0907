/** What a limit is counted in. `workHours` counts opening hours only. */
export type LimitUnit = 'workdays' | 'calendarDays' | 'workHours'

/** The event that stops the clock. */
type StopEvent = 'feedback' | 'closedOrAnswered' | 'closedOrSubmitted'

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

/**
 * A promise to residents as data (product.md C.1). A changed policy is a new version; cases keep the version they
 * were promised.
 */
export interface DeadlinePolicy<Class extends string = string> {
  readonly id: string
  readonly version: number
  readonly name: string
  readonly unit: LimitUnit
  readonly limits: Readonly<Record<Class, DeadlineLimit>>
  readonly yellow: YellowRule
  /**
   * When the clock starts. `dayDoesNotCount`: the day of submission never counts, whatever the hour (民法典 201).
   * `nextWorkday`: what comes after closing or on a day off is taken as submitted on the next working day.
   */
  readonly afterHours: 'dayDoesNotCount' | 'nextWorkday'
}
