import { type DutyDecision, dutyOn } from '@shared/grids/duty'
import type { Grid } from '@shared/grids/grid'
import { type Instant, localDateOf } from '@shared/kernel/local-date'
import type { Person } from '@shared/people/person'
import type { Context } from '../../platform/context'

/** Who answers for a grid at an instant, and everybody of its team who has not left. */
export interface GridDuty {
  readonly reason: DutyDecision['reason']
  /** null: the desk of the community answers. */
  readonly person: Person | null
  /** The owner whose leave is covered. */
  readonly coversFor: Person | null
  readonly owner: Person | null
  readonly deputies: readonly Person[]
  readonly leader: Person | null
}

/**
 * One read of the people in the grid's team; none for a grid without any. `meetingCaller` lets the same read bring the
 * caller's own document, when a resident asks: it saves a report a call.
 */
export async function dutyOfGrid(
  ctx: Context,
  grid: Pick<Grid, 'team' | 'leaderId'>,
  at: Instant,
  { meetingCaller = false } = {},
): Promise<GridDuty> {
  const team = [...grid.team.map(each => each.personId), ...(grid.leaderId ? [grid.leaderId] : [])]
  const ids = [...new Set(meetingCaller && team.length > 0 ? [...team, ctx.residentId()] : team)]
  const found =
    ids.length > 0
      ? await ctx.db.collection('people').find({ where: { _id: ctx.db.command.in(ids) }, limit: ids.length })
      : []
  for (const each of found) ctx.meet(each)
  const people = new Map(found.filter(each => each.leftAt === null).map(each => [each._id, each]))
  const personOf = (id: string | null | undefined) => (id ? people.get(id) : undefined) ?? null
  const ofPart = (part: 'owner' | 'deputy') =>
    grid.team
      .filter(each => each.part === part)
      .map(each => personOf(each.personId))
      .filter(each => each !== null)
  const { reason, personId, coversForId } = dutyOn(localDateOf(at), grid.team, grid.leaderId, found)
  return {
    reason,
    person: personOf(personId),
    coversFor: personOf(coversForId),
    owner: ofPart('owner')[0] ?? null,
    deputies: ofPart('deputy'),
    leader: personOf(grid.leaderId),
  }
}
