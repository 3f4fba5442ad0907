import type { counterActions } from '@shared/campaigns/counter-actions'
import type { InputOf, OutputOf } from '@shared/kernel/contract'
import { instantAtMinute, localDateOf } from '@shared/kernel/local-date'
import type { Context } from '../../platform/context'
import { atOutlet } from './at-outlet'

/** More than an outlet gives out in a day. */
const mostListed = 1000

/** What an outlet gave out today; what was taken back counts against its gift. Customers are not named. */
export async function listGivenToday(
  { outletId }: InputOf<typeof counterActions.today>,
  ctx: Context,
): Promise<OutputOf<typeof counterActions.today>> {
  await atOutlet(ctx, 'today', outletId)
  const day = localDateOf(ctx.clock.now())
  const entries = await ctx.db.collection('giftRegister').find({
    where: { outletId, at: ctx.db.command.gte(instantAtMinute(day, 0)) },
    orderBy: [['at', 'desc']],
    limit: mostListed,
  })
  const totals = new Map<string, number>()
  for (const { giftName, kind } of entries) {
    totals.set(giftName, (totals.get(giftName) ?? 0) + (kind === 'redeemed' ? 1 : -1))
  }
  return {
    day,
    lines: entries.map(({ claimId, kind, at, giftName, by, second, reason }) => ({
      ...{ claimId, kind, at, giftName, reason },
      byName: by.name,
      secondName: second?.name ?? null,
    })),
    totals: [...totals].map(([giftName, count]) => ({ giftName, count })),
  }
}
