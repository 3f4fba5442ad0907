import type { Case } from '@shared/cases/case'
import { categoryOf } from '@shared/cases/categories'
import type { InputOf } from '@shared/kernel/contract'
import { DomainError } from '@shared/kernel/errors'
import type { BlockView, blockActions } from '@shared/limits/block-actions'
import { levelAbove, type ReporterBlock } from '@shared/limits/reporter-block'
import { authorize } from '../../platform/authority'
import type { Context } from '../../platform/context'
import { seenCase } from '../cases/seen-case'
import { blockTagOf } from '../limits/blocked-until'
import { presentBlock } from './block.presenter'
import { putBlock } from './block.repository'
import { blockPolicy } from './blocks.policy'

const dayMs = 24 * 60 * 60_000

/**
 * Shuts the reporter of a case out for some days. An anonymous one stays anonymous: the sealed link is opened here, used
 * for a keyed hash and forgotten, and whether the person is blocked already makes no difference that could be seen.
 * A case about staff is no reason (`CASE_STATE_FORBIDS`): nobody is shut out for complaining about those who could.
 */
export async function blockReporter(
  { requestId, caseId, reason, days }: InputOf<typeof blockActions.block>,
  ctx: Context,
): Promise<BlockView> {
  const { actor, current, resource } = await seenCase(ctx, caseId)
  authorize(actor, 'block', blockPolicy, resource)
  const { person } = actor
  if (!person) throw new DomainError('NOT_ALLOWED')
  if (isAboutStaff(current)) throw new DomainError('CASE_STATE_FORBIDS')
  const reporterId = await reporterIdOf(ctx, current)
  if (reporterId === null || reporterId === person._id) throw new DomainError('REPORTER_UNKNOWN')
  const now = ctx.clock.now()
  const by = { personId: person._id, name: person.name }
  const held = actor.roles.filter(({ role }) => role === 'station' || role === 'admin').map(({ scope }) => scope)
  const block: ReporterBlock = {
    _id: requestId,
    tag: blockTagOf(ctx, reporterId),
    sealedCase: ctx.secrets.seal('reporterBlock', JSON.stringify({ caseId, caseNo: current.caseNo })),
    reason,
    at: now,
    until: now + days * dayMs,
    by,
    orgPath: resource.orgPath,
    appealPath: levelAbove(resource.orgPath, held),
    waitsFor: null,
    appealRequestId: null,
    liftedAt: null,
    events: [{ kind: 'blocked', at: now, by, note: reason }],
  }
  return ctx.db.transaction(async tx => {
    const known = await tx.get('reporterBlocks', requestId)
    if (known && known.by.personId !== person._id) throw new DomainError('NOT_ALLOWED')
    if (!known) await putBlock(tx, block, now)
    return presentBlock(ctx, known ?? block, actor)
  })
}

const isAboutStaff = ({ categoryId, registeredCategoryId }: Case): boolean =>
  [categoryId, registeredCategoryId].some(id => categoryOf(id)?.aboutStaff)

async function reporterIdOf(ctx: Context, current: Case): Promise<string | null> {
  if (!current.anonymous) return current.reporter?.personId ?? null
  const link = await ctx.db.collection('caseLinks').get(current._id)
  if (!link) return null
  const { personId }: { personId: string } = JSON.parse(ctx.secrets.unseal('caseLink', link.sealed))
  return personId
}
