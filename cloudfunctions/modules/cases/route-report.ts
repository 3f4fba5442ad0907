import type { Assignee } from '@shared/cases/assignee'
import type { CasePlace, RouteDecision } from '@shared/cases/case'
import type { PlaceInput } from '@shared/cases/case-inputs'
import type { OrgUnit } from '@shared/grids/grid'
import type { Person } from '@shared/people/person'
import type { Context } from '../../platform/context'
import { deskOfGrid } from '../grids/desk'
import { dutyOfGrid } from '../grids/duty-of-grid'
import { territory } from '../grids/territory'
import { type EnteredByStaff, placeOfReport, type RoutedGrid } from './place-of-report'

/** Where a report goes and why (product.md B.5), everything that the case keeps of it. */
export interface RoutedReport {
  readonly place: CasePlace
  readonly grid: RoutedGrid | null
  readonly orgPath: readonly string[]
  readonly territoryVersion: string
  readonly route: RouteDecision
  readonly assignee: Assignee
  /** The person who is responsible, or null when a desk is. */
  readonly person: Person | null
  /** The desk that is responsible, or null when a person is. */
  readonly desk: OrgUnit | null
  readonly leaderId: string | null
}

/**
 * Place → grid → owner, deputy on leave cover, leader, else the desk. Saves nothing. What is about the people who work
 * there goes to the desk above and does not count as the grid's, so that they neither get nor see it (product.md B.12).
 */
export async function routeReport(
  ctx: Context,
  input: PlaceInput,
  aboutStaff = false,
  staff?: EnteredByStaff,
): Promise<RoutedReport> {
  const [{ version }, found] = await Promise.all([territory(ctx), placeOfReport(ctx, input, staff)])
  const { grid, rule, place } = found
  if (!grid) {
    const desk = mustExist(found.desk)
    const gridName = found.scannedGrid?.name ?? null
    const route = { place: rule, duty: 'deskOutside', gridName, personName: null, coversFor: null } as const
    return {
      ...toDesk(desk, route),
      place,
      grid,
      orgPath: desk.path,
      territoryVersion: version,
      leaderId: null,
    }
  }
  if (aboutStaff) {
    const desk = await deskOfGrid(ctx, grid)
    const route = {
      place: rule,
      duty: 'deskAboutStaff',
      gridName: grid.name,
      personName: null,
      coversFor: null,
    } as const
    return {
      ...toDesk(desk, route),
      place,
      grid: null,
      orgPath: desk.path,
      territoryVersion: version,
      leaderId: null,
    }
  }
  const duty = await dutyOfGrid(ctx, grid, ctx.clock.now(), { meetingCaller: true })
  const route = {
    place: rule,
    duty: duty.reason,
    gridName: grid.name,
    personName: duty.person?.name ?? null,
    coversFor: duty.coversFor?.name ?? null,
  }
  const hands = duty.person ? toPerson(duty.person, route) : toDesk(await deskOfGrid(ctx, grid), route)
  return { ...hands, place, grid, orgPath: grid.path, territoryVersion: version, leaderId: grid.leaderId }
}

type Route = Omit<RouteDecision, 'deskName'>
type Hands = Pick<RoutedReport, 'assignee' | 'person' | 'desk' | 'route'>

export const toPerson = (person: Person, route: Route): Hands => ({
  assignee: { kind: 'person', id: person._id, name: person.name },
  person,
  desk: null,
  route: { ...route, deskName: null },
})

const toDesk = (desk: OrgUnit, route: Route): Hands => ({
  assignee: { kind: 'desk', id: desk.code, name: desk.desk.name },
  person: null,
  desk,
  route: { ...route, deskName: desk.desk.name },
})

function mustExist(desk: OrgUnit | null): OrgUnit {
  if (!desk) throw new TypeError('the territory in force has no desk for a place outside its grids')
  return desk
}
