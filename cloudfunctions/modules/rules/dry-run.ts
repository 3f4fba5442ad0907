import type { Case } from '@shared/cases/case'
import { judge } from '@shared/cases/dry-run'
import { nextVersion } from '@shared/deadlines/next-version'
import { shippedRules } from '@shared/deadlines/rules'
import type { InputOf, OutputOf } from '@shared/kernel/contract'
import { localDateOf } from '@shared/kernel/local-date'
import { boundsOf, shiftPeriod } from '@shared/kernel/period'
import type { rulesActions } from '@shared/rules/actions'
import { countsOf, type DryRunRow, none, sum } from '@shared/rules/dry-run-counts'
import type { Context } from '../../platform/context'
import { communityOf } from '../cases/case.hands'
import { territory } from '../grids/territory'
import { casesOfMonth } from './cases-of-month'
import { nodeNames } from './node-names'
import { requireWhole } from './publish-rules'
import { authorizeRules } from './rules.policy'
import { storedDeadlines } from './rules.repository'

const fields = ['categoryId', 'registeredCategoryId', 'deadline', 'events', 'orgPath', 'gridCode', 'createdAt'] as const
type Replayed = Pick<Case, (typeof fields)[number]>

/** Replays one page of a month's cases under edited rules. A page is small enough for the time of a call. */
export async function dryRun(
  { rules, month: asked, after }: InputOf<typeof rulesActions.dryRun>,
  ctx: Context,
): Promise<OutputOf<typeof rulesActions.dryRun>> {
  await authorizeRules(ctx, 'dryRun')
  const { topCode: scope, levelNames } = await territory(ctx)
  const inForce = (await storedDeadlines(ctx)) ?? shippedRules
  requireWhole(rules, inForce, levelNames)
  const edited = nextVersion(rules, inForce)
  const now = ctx.clock.now()
  const month = asked ?? shiftPeriod(localDateOf(now).slice(0, 7), -1)
  const { from, to: until } = boundsOf(month)
  const { cases, next } = await casesOfMonth(ctx, { scope, from, until, after: after ?? null }, fields)
  const names = await nodeNames(ctx, cases.map(communityOf))
  const rows = new Map<string, DryRunRow>()
  for (const each of cases) {
    const row = rowOf(each, names)
    const key = `${row.community} ${row.complexity}`
    const known = rows.get(key) ?? row
    rows.set(key, { ...known, ...sum(known, countsOf(judge(each, edited, now, ctx))) })
  }
  return { month, rows: [...rows.values()], next }
}

function rowOf(current: Replayed, names: ReadonlyMap<string, string>): DryRunRow {
  const community = communityOf(current)
  return {
    complexity: current.deadline.complexity,
    community,
    communityName: names.get(community) ?? community,
    ...none,
  }
}
