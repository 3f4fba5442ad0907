import type { campaignDeskActions, OutletView } from '@shared/campaigns/desk-actions'
import type { Outlet, OutletDetails } from '@shared/campaigns/outlet'
import type { InputOf } from '@shared/kernel/contract'
import { DomainError, type FieldProblem } from '@shared/kernel/errors'
import { authorize } from '../../platform/authority'
import type { Context } from '../../platform/context'
import { DuplicateKey } from '../../platform/database-errors'
import { type ScopeNode, scopeNodes } from '../people/scope-nodes'
import { campaignDeskPolicy } from './desk.policy'
import { presentOutlets } from './outlet.presenter'

type Input = InputOf<typeof campaignDeskActions.saveOutlet>

/** Makes or changes an outlet. Who moves one to another place must have the say in both. */
export async function saveOutlet(input: Input, ctx: Context): Promise<OutletView> {
  const { requestId, outletId, details } = input
  const outlets = ctx.db.collection('outlets')
  const [actor, nodes, before] = await Promise.all([
    ctx.actor(),
    scopeNodes(ctx, details.gridCode ? [details.orgCode, details.gridCode] : [details.orgCode]),
    outlets.get(outletId ?? requestId),
  ])
  const orgPath = nodes.get(details.orgCode)?.path ?? []
  authorize(actor, 'saveOutlet', campaignDeskPolicy, { orgPath, relations: [] })
  if (before) authorize(actor, 'saveOutlet', campaignDeskPolicy, { orgPath: before.orgPath, relations: [] })
  if (outletId !== null && !before) throw new DomainError('NOT_FOUND')
  const saved = before?.requestId === requestId ? before : await write(ctx, { input, orgPath, nodes, before })
  const [view] = await presentOutlets(ctx, [saved])
  return view!
}

interface Change {
  readonly input: Input
  readonly orgPath: readonly string[]
  readonly nodes: ReadonlyMap<string, ScopeNode>
  readonly before: Outlet | null
}

async function write(ctx: Context, { input, orgPath, nodes, before }: Change): Promise<Outlet> {
  const { requestId, seenRevision, details } = input
  const outlets = ctx.db.collection('outlets')
  if (before && before.revision !== seenRevision) throw new DomainError('CHANGED_MEANWHILE')
  await requireRight(ctx, details, orgPath, nodes)
  if (before) {
    const changes = { ...details, orgPath, requestId, revision: before.revision + 1 }
    const updated = await outlets.updateAndReturn({ _id: before._id, revision: before.revision }, changes)
    const now = updated ?? (await outlets.get(before._id))
    if (now?.requestId !== requestId) throw new DomainError('CHANGED_MEANWHILE')
    return now
  }
  const outlet: Outlet = { ...details, _id: requestId, revision: 1, orgPath, requestId }
  try {
    await outlets.insert(outlet)
    return outlet
  } catch (error) {
    const stored = error instanceof DuplicateKey ? await outlets.get(requestId) : null
    if (!stored) throw error
    return stored
  }
}

/** Throws `INPUT_INVALID` for a grid elsewhere, and for staff who are not known to redeem at this place. */
async function requireRight(
  ctx: Context,
  { gridCode, orgCode, staffIds }: OutletDetails,
  orgPath: readonly string[],
  nodes: ReadonlyMap<string, ScopeNode>,
): Promise<void> {
  const staff = staffIds.length
    ? await ctx.db.collection('people').find({
        where: { _id: ctx.db.command.in([...staffIds]), leftAt: null },
        fields: ['_id', 'roles'],
        limit: staffIds.length,
      })
    : []
  const redeems = new Set(
    staff.flatMap(({ _id, roles }) =>
      roles.some(({ role, scope }) => role === 'outlet_staff' && orgPath.includes(scope)) ? [_id] : [],
    ),
  )
  const fields: readonly FieldProblem[] = [
    ...(gridCode && !nodes.get(gridCode)?.path.includes(orgCode)
      ? [{ path: 'details.gridCode', rule: 'unknown' }]
      : []),
    ...staffIds.flatMap((personId, place) =>
      redeems.has(personId) ? [] : [{ path: `details.staffIds.${place}`, rule: 'unknown' }],
    ),
  ]
  if (fields.length) throw new DomainError('INPUT_INVALID', { fields: fields.slice(0, 20) })
}
