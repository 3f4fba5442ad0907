import * as z from 'zod/mini'
import { complexity } from '../cases/case-deadline'
import { id } from '../kernel/fields'

const counts = { cases: z.int(), wasLate: z.int(), wouldBeLate: z.int() }

/** Cases of one class in one community, and how many of them were late and would have been. */
export const dryRunRow = z.object({ complexity, community: id, communityName: z.string(), ...counts })
export type DryRunRow = z.output<typeof dryRunRow>

export type DryRunCounts = Pick<DryRunRow, 'cases' | 'wasLate' | 'wouldBeLate'>

const none: DryRunCounts = { cases: 0, wasLate: 0, wouldBeLate: 0 }

const sum = (a: DryRunCounts, b: DryRunCounts): DryRunCounts => ({
  cases: a.cases + b.cases,
  wasLate: a.wasLate + b.wasLate,
  wouldBeLate: a.wouldBeLate + b.wouldBeLate,
})

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
