import { countMonth } from '@shared/figures/count-month'
import type { MonthFact } from '@shared/figures/month-fact'
import type { FigureSources, MonthFigures } from '@shared/figures/month-figures'
import { groupBy } from '@shared/kernel/group-by'
import { boundsOf } from '@shared/kernel/period'
import type { Context } from '../../platform/context'
import { territory } from '../grids/territory'
import { monthFacts, reportersOf } from './month-facts'
import type { PlaceInFigures } from './place-in-figures'

/** A month as it was counted. */
export interface CountedMonth {
  readonly facts: readonly MonthFact[]
  readonly figures: MonthFigures
}

export async function countedMonth(ctx: Context, place: PlaceInFigures, month: string): Promise<CountedMonth> {
  const [facts, reporters] = await Promise.all([monthFacts(ctx, place, month), reportersOf(ctx, place, month)])
  return { facts, figures: countMonth(month, facts, reporters, ctx.clock.now(), ctx) }
}

/** What the figures of a month stand on. */
export async function sourcesOf(ctx: Context, month: string, facts: readonly MonthFact[]): Promise<FigureSources> {
  const [{ version }, calendar] = await Promise.all([territory(ctx), ctx.db.collection('rules').get('calendar')])
  const policies = groupBy(facts, fact => `${fact.policyId} ${fact.policyVersion}`)
  return {
    ...boundsOf(month),
    computedAt: ctx.clock.now(),
    territoryVersion: version,
    calendarVersion: calendar?.version ?? 0,
    calendarThrough: ctx.calendar.settledThrough,
    policies: [...policies.values()]
      .flatMap(cases => {
        const [first] = cases
        return first ? [{ id: first.policyId, version: first.policyVersion, cases: cases.length }] : []
      })
      .sort((a, b) => b.cases - a.cases),
  }
}
