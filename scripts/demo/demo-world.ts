import type { CaseFacts } from '../../shared/cases/apply-event'
import type { Assignee } from '../../shared/cases/assignee'
import type { RouteDecision } from '../../shared/cases/case'
import type { WorkTime } from '../../shared/cases/case-clock'
import { titleOf } from '../../shared/cases/title-of'
import { dutyOn } from '../../shared/grids/duty'
import type { Building, Grid, OrgUnit } from '../../shared/grids/grid'
import { type Instant, localDateOf } from '../../shared/kernel/local-date'
import type { Person } from '../../shared/people/person'
import type { CompiledTerritory } from '../territory/compile-territory'
import type { ReportedPlace } from './case-place'
import type { Step } from './case-script'

/** The county as the makers of cases look at it. */
export interface World extends WorkTime {
  readonly now: Instant
  readonly version: string
  readonly grids: ReadonlyMap<string, Grid>
  readonly people: ReadonlyMap<string, Person>
  readonly buildings: ReadonlyMap<string, readonly Building[]>
  readonly desks: ReadonlyMap<string, OrgUnit>
}

/** A case before it has an id and a number. */
export interface BornCase {
  readonly facts: Omit<CaseFacts, '_id' | 'caseNo' | 'queryCodeHash'>
  readonly assignee: Assignee
  readonly steps: readonly Step[]
  /** Who wrote it when the case itself must not say so. */
  readonly anonymousReporterId: string | null
}

export function worldOf(territory: CompiledTerritory, now: Instant, time: WorkTime): World {
  const buildings = new Map<string, Building[]>()
  for (const building of territory.buildings) {
    const known = buildings.get(building.gridCode) ?? []
    buildings.set(building.gridCode, known)
    known.push(building)
  }
  return {
    ...time,
    now,
    version: territory.pointer.version,
    grids: new Map(territory.grids.map(grid => [grid.code, grid])),
    people: new Map(territory.people.map(each => [each._id, each])),
    buildings,
    desks: new Map(territory.orgUnits.map(unit => [unit.code, unit])),
  }
}

/** The desk of a node. */
export function assigneeAt({ desks }: World, orgCode: string): Assignee {
  const unit = desks.get(orgCode)
  if (!unit) throw new RangeError(`no desk at ${orgCode}`)
  return { kind: 'desk', id: unit.code, name: unit.desk.name }
}

/** The desk of the community of a grid. */
export const deskOf = (world: World, grid: Grid): Assignee => assigneeAt(world, grid.path.at(-2) ?? '')

/** Who answers for a grid on the day of an instant, as the real routing would have decided. */
function routedTo(
  world: World,
  grid: Grid,
  rule: RouteDecision['place'],
  at: Instant,
): { assignee: Assignee; route: RouteDecision } {
  const { reason, personId, coversForId } = dutyOn(localDateOf(at), grid.team, grid.leaderId, [
    ...world.people.values(),
  ])
  const person = world.people.get(personId ?? '')
  const desk = deskOf(world, grid)
  return {
    assignee: person ? { kind: 'person', id: person._id, name: person.name } : desk,
    route: {
      place: rule,
      duty: reason,
      gridName: grid.name,
      personName: person?.name ?? null,
      coversFor: world.people.get(coversForId ?? '')?.name ?? null,
      deskName: person ? null : desk.name,
    },
  }
}

export interface Telling {
  readonly grid: Grid
  readonly reported: ReportedPlace
  readonly categoryId: string
  readonly text: string
  readonly createdAt: Instant
  readonly reporter: Person
  readonly anonymous: boolean
  readonly leavesPhone: boolean
  readonly channel: 'wechat' | 'h5'
}

/** What is settled about a case when it is registered. */
export function bornFrom(world: World, telling: Telling, steps: (assignee: Assignee) => readonly Step[]): BornCase {
  const { grid, reported, createdAt, reporter, anonymous } = telling
  const { assignee, route } = routedTo(world, grid, reported.rule, createdAt)
  return {
    assignee,
    steps: steps(assignee),
    anonymousReporterId: anonymous ? reporter._id : null,
    facts: {
      channel: telling.channel,
      title: titleOf(telling.text),
      text: telling.text,
      registeredCategoryId: telling.categoryId,
      urgent: false,
      place: reported.place,
      gridCode: grid.code,
      orgPath: grid.path,
      territoryVersion: world.version,
      reporter: anonymous
        ? null
        : { personId: reporter._id, name: reporter.name, phone: telling.leavesPhone ? reporter.phone : null },
      anonymous,
      route,
      firstResponder: assignee.kind === 'person' ? { personId: assignee.id, name: assignee.name } : null,
      createdAt,
    },
  }
}
