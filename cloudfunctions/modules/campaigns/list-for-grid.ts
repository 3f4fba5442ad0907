import type { campaignActions } from '@shared/campaigns/actions'
import type { InputOf, OutputOf } from '@shared/kernel/contract'
import { DomainError } from '@shared/kernel/errors'
import { localDateOf } from '@shared/kernel/local-date'
import type { Context } from '../../platform/context'
import { gridByCode } from '../grids/grid-by-code'

const mostListed = 50

/** What runs, or is about to, for the people of a grid: meant for the grid itself or a place above it. */
export async function listForGrid(
  { gridCode }: InputOf<typeof campaignActions.list>,
  ctx: Context,
): Promise<OutputOf<typeof campaignActions.list>> {
  const grid = await gridByCode(ctx, gridCode)
  if (!grid) throw new DomainError('GRID_NOT_FOUND')
  const { command } = ctx.db
  const found = await ctx.db.collection('campaigns').find({
    where: {
      scopeCodes: command.in([...grid.path]),
      lastDay: command.gte(localDateOf(ctx.clock.now())),
      status: command.in(['published', 'paused']),
    },
    orderBy: [
      ['lastDay', 'asc'],
      ['_id', 'asc'],
    ],
    fields: ['_id', 'name', 'organiser', 'status', 'firstDay', 'lastDay'],
    limit: mostListed,
  })
  return {
    campaigns: found.map(({ _id: campaignId, organiser, ...card }) => ({
      ...card,
      campaignId,
      organiser: organiser.name,
    })),
  }
}
