import type { BlockView } from '@shared/limits/block-actions'
import type { ReporterBlock } from '@shared/limits/reporter-block'
import type { Actor } from '../../platform/actor'
import { isAllowed } from '../../platform/authority'
import type { Context } from '../../platform/context'
import { caseOfBlock } from './block.repository'
import { blockPolicy } from './blocks.policy'

/** A block as this member of staff may read it; words that the check had doubts about are for who decides on them. */
export const presentBlock = (ctx: Pick<Context, 'secrets'>, block: ReporterBlock, actor: Actor): BlockView =>
  present(ctx, block, isDecider(actor, block))

/** The same for the blocked person, who reads their own words, and who decided by level, not by name: nobody is to be asked at home about it. */
export function presentOwnBlock(ctx: Pick<Context, 'secrets'>, block: ReporterBlock): BlockView {
  const view = present(ctx, block, true)
  return { ...view, events: view.events.map(event => ({ ...event, byName: null, doubted: false })) }
}

/** The level above who blocked, and never the same person. */
export const isDecider = (actor: Actor, { by, appealPath }: ReporterBlock): boolean =>
  actor.person !== null &&
  actor.person._id !== by.personId &&
  isAllowed(actor, 'decideAppeal', blockPolicy, { orgPath: appealPath, relations: [] })

function present(ctx: Pick<Context, 'secrets'>, block: ReporterBlock, readsAll: boolean): BlockView {
  const { _id: id, reason, at, until, liftedAt, waitsFor, appealRequestId, events } = block
  return {
    id,
    ...caseOfBlock(ctx, block),
    reason,
    at,
    until,
    liftedAt,
    appealed: appealRequestId !== null,
    waits: waitsFor !== null,
    events: events.map(({ kind, at: happened, by, note, doubted = false }) => ({
      kind,
      at: happened,
      byName: by?.name ?? null,
      note: doubted && !readsAll ? null : note,
      doubted,
    })),
  }
}
