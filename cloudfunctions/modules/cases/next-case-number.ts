import { caseNumber } from '@shared/cases/case-number'
import { localDateOf } from '@shared/kernel/local-date'
import type { Context } from '../../platform/context'
import { DuplicateKey } from '../../platform/database-errors'
import { territory } from '../grids/territory'

/** The next number of the day. A report that then fails leaves a gap; a number is never given twice. */
export async function nextCaseNumber(ctx: Context): Promise<string> {
  const { casePrefix } = await territory(ctx)
  const day = localDateOf(ctx.clock.now())
  return caseNumber(casePrefix, day, await countUp(ctx, `cases:${casePrefix}:${day}`))
}

async function countUp(ctx: Context, series: string): Promise<number> {
  const counters = ctx.db.collection('counters')
  const counted = await counters.updateAndReturn({ _id: series }, { value: ctx.db.command.inc(1) })
  if (counted) return counted.value
  try {
    await counters.insert({ _id: series, value: 1 })
    return 1
  } catch (error) {
    if (!(error instanceof DuplicateKey)) throw error
    return countUp(ctx, series)
  }
}
