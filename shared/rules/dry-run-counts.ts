import * as z from 'zod/mini'
import { complexity } from '../cases/case-deadline'
import type { Verdict } from '../cases/dry-run'
import { id } from '../kernel/fields'

const counts = {
  cases: z.int(),
  wasLate: z.int(),
  wouldBeLate: z.int(),
  /** Of which a level still had the case when its share of the time was over; so of departments. */
  wasLevelLate: z.int(),
  wouldBeLevelLate: z.int(),
  wasDepartmentLate: z.int(),
  wouldBeDepartmentLate: z.int(),
  /** Whose shares cannot be counted: a level that had them is not on the edited ladder. */
  otherWay: z.int(),
}
const countNames = Object.keys(counts) as readonly (keyof typeof counts)[]

/** Cases of one class in one community, and how many of them were late and would have been. */
export const dryRunRow = z.object({ complexity, community: id, communityName: z.string(), ...counts })
export type DryRunRow = z.output<typeof dryRunRow>

export type DryRunCounts = Pick<DryRunRow, keyof typeof counts>

export const none: DryRunCounts = Object.fromEntries(countNames.map(name => [name, 0])) as DryRunCounts

export const sum = (a: DryRunCounts, b: DryRunCounts): DryRunCounts =>
  Object.fromEntries(countNames.map(name => [name, a[name] + b[name]])) as DryRunCounts

/** A case as counts of one. */
export function countsOf({ wasLate, wouldBeLate, shares }: Verdict): DryRunCounts {
  return {
    cases: 1,
    wasLate: Number(wasLate),
    wouldBeLate: Number(wouldBeLate),
    wasLevelLate: Number(shares?.were.level ?? 0),
    wouldBeLevelLate: Number(shares?.would.level ?? 0),
    wasDepartmentLate: Number(shares?.were.department ?? 0),
    wouldBeDepartmentLate: Number(shares?.would.department ?? 0),
    otherWay: Number(shares === null),
  }
}

/** The counts of many rows by what `keyOf` names; where most would become late stands first. */
export function countBy(
  rows: readonly DryRunRow[],
  keyOf: (row: DryRunRow) => string,
): ReadonlyMap<string, DryRunCounts> {
  const found = new Map<string, DryRunCounts>()
  for (const row of rows) found.set(keyOf(row), sum(found.get(keyOf(row)) ?? none, row))
  const more = ({ wasLate, wouldBeLate }: DryRunCounts) => wouldBeLate - wasLate
  return new Map([...found].sort(([, a], [, b]) => more(b) - more(a)))
}

export const countAll = (rows: readonly DryRunRow[]): DryRunCounts => rows.reduce<DryRunCounts>(sum, none)
