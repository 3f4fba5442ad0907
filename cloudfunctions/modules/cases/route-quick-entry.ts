import type { caseActions } from '@shared/cases/actions'
import type { RouteDecision } from '@shared/cases/case'
import type { PlaceInput } from '@shared/cases/case-inputs'
import type { InputOf } from '@shared/kernel/contract'
import type { Person } from '@shared/people/person'
import type { Context } from '../../platform/context'
import { gridByCode } from '../grids/grid-by-code'
import { type RoutedReport, routeReport, toPerson } from './route-report'

type Input = Pick<InputOf<typeof caseActions.quickEntry>, 'place' | 'solvedNote'>

/**
 * Routes what staff log: without a place it lies in the worker's own grid, or goes to the desk of the node that a leader
 * or the station looks after. What is about staff goes past them all, also past the worker who logs it.
 */
export async function routeQuickEntry(
  ctx: Context,
  input: Input,
  person: Person,
  aboutStaff: boolean,
): Promise<RoutedReport> {
  const ownGrid = hasPlace(input.place) ? null : await firstOwnGrid(ctx, person)
  const place = ownGrid ? { ...input.place, scannedGridCode: ownGrid } : input.place
  const routed = await routeReport(ctx, place, aboutStaff, { homeCode: homeOf(person) })
  const rule = ownGrid ? 'workerGrid' : routed.route.place
  if (aboutStaff) return { ...routed, route: { ...routed.route, place: rule } }
  const isOwn = person.roles.some(held => held.role === 'worker' && routed.orgPath.includes(held.scope))
  if (!isOwn && input.solvedNote === null) return routed
  return { ...routed, ...toPerson(person, selfRoute(rule, routed, person)) }
}

const hasPlace = ({ pin, buildingId, scannedGridCode }: PlaceInput): boolean =>
  pin !== null || buildingId !== null || scannedGridCode !== null

async function firstOwnGrid(ctx: Context, { roles }: Person): Promise<string | null> {
  const worker = roles.find(held => held.role === 'worker')
  const grid = worker ? await gridByCode(ctx, worker.scope) : null
  return grid?.code ?? null
}

const homeOf = ({ roles }: Person): string | null =>
  (roles.find(held => held.role === 'station') ?? roles.find(held => held.role === 'leader'))?.scope ?? null

const selfRoute = (
  place: RouteDecision['place'],
  { route }: RoutedReport,
  person: Person,
): Omit<RouteDecision, 'deskName'> => ({
  place,
  duty: 'self',
  gridName: route.gridName,
  personName: person.name,
  coversFor: null,
})
