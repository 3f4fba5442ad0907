import type { Case } from '@shared/cases/case'
import type { Context } from '../../platform/context'
import { deskOf } from '../grids/desk'
import { gridByCode } from '../grids/grid-by-code'
import type { Receiver } from '../inbox/inbox.receiver'
import { communityOf } from './case.hands'
import { tellPerson } from './case.notices'

type Place = Pick<Case, 'orgPath' | 'gridCode'>

/** Who leads the grid of a place; nobody outside every grid. One read. */
export async function leaderOf(ctx: Context, { gridCode }: Pick<Place, 'gridCode'>): Promise<readonly Receiver[]> {
  const grid = gridCode === null ? null : await gridByCode(ctx, gridCode)
  return grid?.leaderId ? [tellPerson(grid.leaderId)] : []
}

/**
 * Leader and station: told at once of anything urgent in their place, whoever is responsible and whatever the hour
 * (product.md B.13).
 */
export async function urgentReceivers(ctx: Context, place: Place): Promise<readonly Receiver[]> {
  const [leader, unit] = await Promise.all([leaderOf(ctx, place), deskOf(ctx, communityOf(place))])
  return [...leader, ...(unit?.desk.personIds ?? []).map(tellPerson)]
}
