import type { Case, CasePlace } from '@shared/cases/case'
import { openStatuses } from '@shared/cases/case-status'
import { distanceMetres } from '@shared/grids/distance'
import type { InputOf, OutputOf } from '@shared/kernel/contract'
import { dayMs } from '@shared/kernel/local-date'
import type { NearbyCase, neighbourActions } from '@shared/neighbours/actions'
import { mostFollowers } from '@shared/neighbours/case-follow'
import { ownIdsOf } from '@shared/people/bind-staff'
import type { Context } from '../../platform/context'
import { isReporter } from '../cases/case.relations'
import { knownCategory } from '../cases/known-category'
import { placeOfReport } from '../cases/place-of-report'
import { gridsWithin } from './grids-within'
import { publicPlaces } from './public-place'

/** product.md B.4. */
const withinMetres = 50
const withinMs = 14 * dayMs
const mostOffered = 5
/** More open cases of one category than a few grids have in two weeks. */
const mostCandidates = 200

const placed = ['_id', 'place', 'gridCode', 'orgPath', 'territoryVersion', 'categoryId', 'createdAt'] as const
const fields = [...placed, 'status', 'followerCount', 'anonymous', 'reporter'] as const
type Candidate = Pick<Case, (typeof fields)[number]>

/**
 * Open cases that may be the very thing somebody is about to report. Only of categories that are public by their
 * nature, never the caller's own, and never by how the first reporter put it. One read of cases, whatever is open.
 */
export async function nearbyCases(
  { place, categoryId }: InputOf<typeof neighbourActions.nearby>,
  ctx: Context,
): Promise<OutputOf<typeof neighbourActions.nearby>> {
  if (!knownCategory(categoryId).inPublic) return { cases: [] }
  const found = await placeOfReport(ctx, place)
  if (!found.grid) return { cases: [] }
  const { point } = found.place
  const grids = point ? await gridsWithin(ctx, point, withinMetres) : []
  const { command } = ctx.db
  const candidates = await ctx.db.collection('cases').find({
    where: {
      orgPath: command.in([...new Set([found.grid.code, ...grids])]),
      categoryId,
      createdAt: command.gt(ctx.clock.now() - withinMs),
      status: command.in([...openStatuses]),
      followerCount: command.lt(mostFollowers),
    },
    orderBy: [['createdAt', 'desc']],
    limit: mostCandidates,
    fields,
  })
  const near = candidates
    .map(current => ({ current, metres: metresBetween(point, current.place) }))
    .filter(each => (each.metres === null ? each.current.gridCode === found.grid?.code : each.metres <= withinMetres))
    .sort((a, b) => (a.metres ?? withinMetres) - (b.metres ?? withinMetres))
  return { cases: await offered(ctx, near) }
}

const metresBetween = (point: CasePlace['point'], place: CasePlace): number | null =>
  point && place.point ? distanceMetres(point, place.point) : null

async function offered(
  ctx: Context,
  near: readonly { readonly current: Candidate; readonly metres: number | null }[],
): Promise<NearbyCase[]> {
  const { person } = await ctx.actor()
  const isOwn = async (current: Candidate) => person !== null && isReporter(ctx, ownIdsOf(person), current)
  const others: (typeof near)[number][] = []
  for (const each of near) {
    if (others.length === mostOffered) break
    if (!(await isOwn(each.current))) others.push(each)
  }
  const names = await publicPlaces(
    ctx,
    others.map(each => each.current),
  )
  return others.map(({ current, metres }, at) => ({
    caseId: current._id,
    categoryName: knownCategory(current.categoryId).name,
    placeName: names[at] ?? '',
    createdAt: current.createdAt,
    status: current.status,
    followerCount: current.followerCount,
    metres: metres === null ? null : Math.round(metres / 10) * 10,
  }))
}
