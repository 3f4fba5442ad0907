import type { InputOf, OutputOf } from '@shared/kernel/contract'
import { DomainError } from '@shared/kernel/errors'
import { dayMs } from '@shared/kernel/local-date'
import type { Invitation } from '@shared/people/invitation'
import type { Person } from '@shared/people/person'
import type { staffActions } from '@shared/people/staff-actions'
import { isStaff } from '@shared/people/staff-rule'
import { authorize } from '../../platform/authority'
import type { Context } from '../../platform/context'
import { territory } from '../grids/territory'
import { scopeNodes } from '../people/scope-nodes'
import { placePeople } from './place-of-person'
import { staffPolicy } from './staff.policy'
import { presentStaff } from './staff.presenter'

const pageSize = 50
/** As long as somebody may still have to be asked where things are. */
const leftShownMs = 90 * dayMs
/** Nodes and grids below one node that one question may name. */
const mostNodes = 1000

/** Who works in a place, and how they come in. */
export async function listStaff(
  { scope, after = '' }: InputOf<typeof staffActions.list>,
  ctx: Context,
): Promise<OutputOf<typeof staffActions.list>> {
  const actor = await ctx.actor()
  const node = (await scopeNodes(ctx, [scope])).get(scope)
  authorize(actor, 'list', staffPolicy, { orgPath: node?.path ?? [], relations: [] })
  if (!node || !actor.person) throw new DomainError('NOT_FOUND')
  const { command } = ctx.db
  const found = await ctx.db.collection('people').find({
    where: { 'roles.scope': command.in([...(await codesBelow(ctx, scope))]), _id: command.gt(after) },
    orderBy: [['_id', 'asc']],
    limit: pageSize + 1,
  })
  const now = ctx.clock.now()
  const page = found.slice(0, pageSize)
  const people = page.filter(each => isStaff(each) && (each.leftAt === null || each.leftAt > now - leftShownMs))
  const [placed, invitations] = await Promise.all([placePeople(ctx, people), newestInvitations(ctx, people)])
  return {
    scopeName: node.name,
    people: people.map(person => presentStaff(person, { actor, placed, now, invitation: invitations.get(person._id) })),
    more: found.length > pageSize,
  }
}

/** The node itself, the nodes and the grids below it. */
async function codesBelow(ctx: Context, scope: string): Promise<ReadonlySet<string>> {
  const { version } = await territory(ctx)
  const query = { where: { version, path: scope }, fields: ['code'] as const, limit: mostNodes }
  const [units, grids] = await Promise.all([
    ctx.db.collection('orgUnits').find(query),
    ctx.db.collection('grids').find(query),
  ])
  return new Set([scope, ...units.map(each => each.code), ...grids.map(each => each.code)])
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
