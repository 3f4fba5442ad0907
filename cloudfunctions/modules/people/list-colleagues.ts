import { onLeave } from '@shared/grids/duty'
import type { Grid, OrgUnit } from '@shared/grids/grid'
import type { InputOf, OutputOf } from '@shared/kernel/contract'
import { DomainError } from '@shared/kernel/errors'
import { localDateOf } from '@shared/kernel/local-date'
import type { peopleActions } from '@shared/people/actions'
import type { Person, Role } from '@shared/people/person'
import { authorize, nothing } from '../../platform/authority'
import type { Context } from '../../platform/context'
import { communityCodeOf, deskOf } from '../grids/desk'
import { gridByCode } from '../grids/grid-by-code'
import { photoUrls } from '../grids/photo-urls'
import { departmentsAt } from './departments-at'
import { peoplePolicy } from './people.policy'
import { presentWorker } from './people.presenter'

/** More grids than a community has, more people than work in it. */
const mostGrids = 100
const mostPeople = 300

interface Place {
  readonly role: Role
  readonly gridName: string
}

/** Staff who could take over a case of a grid, its own team first, then its neighbours in the community, then departments; or of a node. */
export async function listColleagues(
  input: InputOf<typeof peopleActions.colleagues>,
  ctx: Context,
): Promise<OutputOf<typeof peopleActions.colleagues>> {
  const actor = await ctx.actor()
  authorize(actor, 'colleagues', peoplePolicy, nothing)
  const [own, desk] =
    'gridCode' in input ? await gridAndDesk(ctx, input.gridCode) : [null, await deskOf(ctx, input.orgCode)]
  if (!desk) throw new DomainError('GRID_NOT_FOUND')
  const around = { version: desk.version, path: desk.code }
  const grids = await ctx.db.collection('grids').find({ where: around, limit: mostGrids })
  const inGrids = placesOf(own ? [own, ...grids.filter(each => each.code !== own.code)] : grids)
  const [team, departments] = await Promise.all([peopleById(ctx, [...inGrids.keys()]), departmentsAt(ctx, desk)])
  const handlers = departments.handlers.filter(({ person }) => !inGrids.has(person._id))
  const inDepartments = handlers.map(({ person, name }) => [person._id, { role: 'handler', gridName: name }] as const)
  const people = [...team, ...handlers.map(each => each.person)]
  const urls = await photoUrls(ctx, people)
  const today = localDateOf(ctx.clock.now())
  const others = people.filter(person => person.leftAt === null && person._id !== actor.person?._id)
  return {
    people: [...inGrids, ...inDepartments].flatMap(([id, { role, gridName }]) => {
      const person = others.find(each => each._id === id)
      return person ? [{ ...presentWorker(person, role, urls), gridName, onLeave: onLeave(person, today) }] : []
    }),
    desk: { orgCode: desk.code, name: desk.desk.name },
    departments: departments.units.map(({ code, desk: { name } }) => ({ orgCode: code, name })),
  }
}

async function gridAndDesk(ctx: Context, gridCode: string): Promise<[Grid, OrgUnit | null]> {
  const grid = await gridByCode(ctx, gridCode)
  if (!grid) throw new DomainError('GRID_NOT_FOUND')
  return [grid, await deskOf(ctx, communityCodeOf(grid))]
}

/** The first place each person works in; a leader is listed with the first grid they lead. */
function placesOf(grids: readonly Grid[]): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>()
  for (const { team, leaderId, name } of grids) {
    for (const { personId } of team) if (!places.has(personId)) places.set(personId, { role: 'worker', gridName: name })
    if (leaderId && !places.has(leaderId)) places.set(leaderId, { role: 'leader', gridName: name })
  }
  return places
}

async function peopleById(ctx: Context, ids: readonly string[]): Promise<readonly Person[]> {
  if (!ids.length) return []
  return ctx.db.collection('people').find({ where: { _id: ctx.db.command.in([...ids]) }, limit: mostPeople })
}
