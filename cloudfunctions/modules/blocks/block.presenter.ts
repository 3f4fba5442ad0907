import type { BlockView } from '@shared/limits/block-actions'
import type { ReporterBlock } from '@shared/limits/reporter-block'
import type { Context } from '../../platform/context'
import { caseOfBlock } from './block.repository'

export function presentBlock(ctx: Pick<Context, 'secrets'>, block: ReporterBlock): BlockView {
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
    events: events.map(({ kind, at: happened, by, note }) => ({ kind, at: happened, byName: by?.name ?? null, note })),
  }
}
