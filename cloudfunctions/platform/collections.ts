import type { Case } from '@shared/cases/case'
import type { CaseFollow } from '@shared/cases/case-follow'
import type { CaseLink } from '@shared/cases/case-link'
import type { Building, Grid, GridDirectory, OrgUnit, PrintedCode, Territory } from '@shared/grids/grid'
import type { InboxMessage } from '@shared/inbox/actions'
import type { Person } from '@shared/people/person'
import type { Problem } from '@shared/problems/problem'
import type { StoredRules } from './stored-rules'

/** A number that only grows, one document a series. */
interface Counter {
  readonly _id: string
  readonly value: number
}

/** Tries counted against a limit; gone after `expiresAt`. */
interface Attempt {
  readonly _id: string
  readonly count: number
  readonly expiresAt: number
}

/** That a timer still runs. */
interface Heartbeat {
  readonly _id: string
  /** When its last run that ended began. */
  readonly at: number
  /** The outage (`at` of the last run before it) that administrators were told of; null when it runs. */
  readonly alarmedFor: number | null
}

/** What each collection of database.json holds. */
export interface Collections {
  readonly settings: Territory
  readonly rules: StoredRules
  readonly orgUnits: OrgUnit
  readonly grids: Grid
  readonly gridDirectories: GridDirectory
  readonly buildings: Building
  readonly codes: PrintedCode
  readonly people: Person
  readonly cases: Case
  readonly caseLinks: CaseLink
  readonly caseFollows: CaseFollow
  readonly inbox: InboxMessage
  readonly problems: Problem
  readonly heartbeats: Heartbeat
  readonly counters: Counter
  readonly attempts: Attempt
}

export type CollectionName = keyof Collections
