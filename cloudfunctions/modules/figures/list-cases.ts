import type { Case } from '@shared/cases/case'
import type { figureActions } from '@shared/figures/actions'
import type { InputOf, OutputOf } from '@shared/kernel/contract'
import type { Context } from '../../platform/context'
import type { Where } from '../../platform/database'
import { askedCases } from './case-conditions'
import { keysetPage, wholeList } from './keyset-page'
import { type PlaceInFigures, placeInFigures } from './place-in-figures'
import { presentTable } from './table-case.presenter'

type Input = InputOf<typeof figureActions.cases>
type Output = OutputOf<typeof figureActions.cases>

const pageSize = 50
/** Counting further would read cases that nobody looks at. */
const countedUpTo = 1000

/** One page of the case table. */
export async function listCases({ scope, filter, order, after }: Input, ctx: Context): Promise<Output> {
  const place = await placeInFigures(ctx, scope, 'cases')
  if (filter.caseNo !== undefined) return casesByNumber(ctx, place, filter.caseNo)
  const asked = askedCases(ctx, place, filter, order)
  const [page, total] = await Promise.all([
    keysetPage(ctx, asked.list, after, pageSize),
    countUpTo(ctx, wholeList(asked.list)),
  ])
  return {
    place: place.shown,
    at: ctx.clock.now(),
    cases: await presentTable(ctx, page.cases),
    total,
    order: asked.order,
    since: asked.since,
    next: page.next,
  }
}

async function countUpTo({ db }: Context, where: Where): Promise<Output['total']> {
  const [counted] = await db.collection('cases').aggregate<{ readonly count: number }>(where, [
    ['limit', countedUpTo + 1],
    ['group', { _id: null, count: { $sum: 1 } }],
  ])
  const count = counted?.count ?? 0
  return { count: Math.min(count, countedUpTo), more: count > countedUpTo }
}

/** Whatever became of them; the newest numbers first, without further pages: a day is in the number. */
async function casesByNumber(ctx: Context, place: PlaceInFigures, beginning: string): Promise<Output> {
  const { gte, lt } = ctx.db.command
  const from = beginning.toUpperCase()
  const found: readonly Case[] = await ctx.db.collection('cases').find({
    where: { ...place.where, caseNo: gte(from).and(lt(`${from}~`)) },
    orderBy: [['caseNo', 'desc']],
    limit: pageSize + 1,
  })
  const cases = found.slice(0, pageSize)
  return {
    place: place.shown,
    at: ctx.clock.now(),
    cases: await presentTable(ctx, cases),
    total: { count: cases.length, more: found.length > pageSize },
    order: 'created',
    since: null,
    next: null,
  }
}
