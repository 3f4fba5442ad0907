import type { InputOf, OutputOf } from '@shared/kernel/contract'
import { DomainError } from '@shared/kernel/errors'
import { dayMs } from '@shared/kernel/local-date'
import type { Invitation } from '@shared/people/invitation'
import { type Person, staffRole } from '@shared/people/person'
import type { staffActions } from '@shared/people/staff-actions'
import { authorize } from '../../platform/authority'
import type { Context } from '../../platform/context'
import { scopeNodes } from '../people/scope-nodes'
import { codesBelow } from './codes-below'
import { placePeople } from './place-of-person'
import { staffPolicy } from './staff.policy'
import { presentStaff } from './staff.presenter'

const pageSize = 50
/** As long as somebody may still have to be asked where things are. */
const leftShownMs = 90 * dayMs
/** Places that one question names: a county has thousands of grids, and a question has a size. */
const placesAsked = 500

/** Who works in a place, and how they come in. */
export async function listStaff(
  { scope, after = '' }: InputOf<typeof staffActions.list>,
  ctx: Context,
): Promise<OutputOf<typeof staffActions.list>> {
  const actor = await ctx.actor()
  const node = (await scopeNodes(ctx, [scope])).get(scope)
  authorize(actor, 'list', staffPolicy, { orgPath: node?.path ?? [], relations: [] })
  if (!node || !actor.person) throw new DomainError('NOT_FOUND')
  const now = ctx.clock.now()
  const found = await staffIn(ctx, await codesBelow(ctx, scope), after, now - leftShownMs)
  const people = found.slice(0, pageSize)
  const [placed, invitations, wecomIds] = await Promise.all([
    placePeople(ctx, people),
    newestInvitations(ctx, people),
    wecomIdsOf(ctx, people),
  ])
  return {
    scopeName: node.name,
    people: people.map(person =>
      presentStaff(person, {
        actor,
        placed,
        now,
        invitation: invitations.get(person._id),
        wecomId: wecomIds.get(person._id) ?? null,
      }),
    ),
    more: found.length > pageSize,
  }
}

/** One more than a page of those with a role of staff in a place, by id; who left before `leftAfter` is not asked for. */
async function staffIn(
  ctx: Context,
  codes: readonly string[],
  after: string,
  leftAfter: number,
): Promise<readonly Person[]> {
  const { command } = ctx.db
  const found = new Map<string, Person>()
  for (let from = 0; from < codes.length; from += placesAsked) {
    const people = await ctx.db.collection('people').find({
      where: {
        'roles.scope': command.in(codes.slice(from, from + placesAsked)),
        'roles.role': command.in([...staffRole.options]),
        leftAt: command.eq(null).or(command.gt(leftAfter)),
        _id: command.gt(after),
      },
      orderBy: [['_id', 'asc']],
      limit: pageSize + 1,
    })
    for (const each of people) found.set(each._id, each)
  }
  const inOrder = [...found.values()].sort((a, b) => (a._id < b._id ? -1 : 1))
  return inOrder.slice(0, pageSize + 1)
}

async function newestInvitations(ctx: Context, people: readonly Person[]): Promise<ReadonlyMap<string, Invitation>> {
  if (!people.length) return new Map()
  const found = await ctx.db.collection('invitations').find({
    where: { personId: ctx.db.command.in(people.map(each => each._id)) },
    orderBy: [['createdAt', 'asc']],
    limit: 1000,
  })
  return new Map(found.map(each => [each.personId, each]))
}

async function wecomIdsOf(ctx: Context, people: readonly Person[]): Promise<ReadonlyMap<string, string | null>> {
  if (!people.length) return new Map()
  const found = await ctx.db.collection('pushContacts').find({
    where: { _id: ctx.db.command.in(people.map(each => each._id)) },
    fields: ['_id', 'wecomId'],
    limit: people.length,
  })
  return new Map(found.map(each => [each._id, each.wecomId]))
}
