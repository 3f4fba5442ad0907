import type { Case } from '../../../shared/cases/case'
import type { OrgUnit } from '../../../shared/grids/grid'
import type { Instant } from '../../../shared/kernel/local-date'
import type { Person } from '../../../shared/people/person'

/** What an invariant may look at beside the case. */
export interface Known {
  readonly people: ReadonlyMap<string, Person>
  readonly desks: ReadonlyMap<string, OrgUnit>
  /** The last sweep that ran to its end: everything due before it must have happened. */
  readonly sweptAt: Instant
  /** When the sweep did not run. */
  readonly outages: readonly (readonly [from: Instant, to: Instant])[]
}

/** Looks at one case as it is stored and says what is wrong, if anything. */
export type Invariant = (stored: Case, known: Known) => readonly string[]
