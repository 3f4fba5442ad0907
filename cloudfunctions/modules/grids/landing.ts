import type { gridActions } from '@shared/grids/actions'
import type { Duty, Grid, OrgUnit } from '@shared/grids/grid'
import { onDutyAt } from '@shared/grids/on-duty'
import type { InputOf, OutputOf } from '@shared/kernel/contract'
import { DomainError } from '@shared/kernel/errors'
import type { Person, Role } from '@shared/people/person'
import type { Context } from '../../platform/context'
import { presentWorker } from '../people/people.presenter'
import { deskOfGrid } from './desk'
import { dutyOfGrid, type GridDuty } from './duty-of-grid'
import { gridByCode } from './grid-by-code'
import { presentGrid, presentPoint } from './grids.presenter'
import { photoUrls } from './photo-urls'
import { targetOfScene } from './scene'
import { territory } from './territory'

/** What the poster on the wall says, for the code that was scanned or the grid that was chosen (product.md A.8). */
export async function landing(
  input: InputOf<typeof gridActions.landing>,
  ctx: Context,
): Promise<OutputOf<typeof gridActions.landing>> {
  const code = 'scene' in input ? await targetOfScene(ctx, input.scene) : input.gridCode
  const [place, grid] = await Promise.all([territory(ctx), gridByCode(ctx, code)])
  if (!grid) throw new DomainError('GRID_NOT_FOUND')
  const now = ctx.clock.now()
  const [team, desk] = await Promise.all([dutyOfGrid(ctx, grid, now), deskOfGrid(ctx, grid)])
  const urls = await photoUrls(ctx, [team.person, team.owner, team.leader, ...team.deputies])
  const show = (person: Person, role: Role) => presentWorker(person, role, urls)
  return {
    territory: { name: place.name, fictional: place.fictional },
    grid: { ...presentGrid(grid), households: grid.households, anchor: presentPoint(grid.anchor) },
    duty: presentDuty(team, grid, desk, ctx, show),
    owner: team.owner && show(team.owner, 'worker'),
    deputies: team.deputies.map(each => show(each, 'worker')),
    leader: team.leader && show(team.leader, 'leader'),
    desk: presentDesk(desk),
    hotline: place.hotline,
    supervisionPhone: place.supervisionPhone,
    thumbnail: grid.thumbnail,
  }
}

function presentDuty(
  team: GridDuty,
  grid: Grid,
  desk: OrgUnit,
  ctx: Context,
  show: (person: Person, role: Role) => Duty['person'],
): Duty {
  const role = team.person && team.person._id === grid.leaderId ? 'leader' : 'worker'
  return {
    reason: team.reason,
    person: team.person && show(team.person, role),
    desk: team.person ? null : presentDesk(desk),
    coversFor: team.coversFor?.name ?? null,
    ...onDutyAt(ctx.clock.now(), ctx.calendar, ctx.hours),
  }
}

const presentDesk = ({ code, desk }: OrgUnit) => ({ orgCode: code, name: desk.name, phone: desk.phone })
