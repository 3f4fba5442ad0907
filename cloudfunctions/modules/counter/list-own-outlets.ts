import type { counterActions } from '@shared/campaigns/counter-actions'
import { hoursOn, isOpenAt } from '@shared/campaigns/voucher'
import type { InputOf, OutputOf } from '@shared/kernel/contract'
import { localDateOf } from '@shared/kernel/local-date'
import type { Context } from '../../platform/context'

const mostListed = 50

export async function listOwnOutlets(
  _input: InputOf<typeof counterActions.outlets>,
  ctx: Context,
): Promise<OutputOf<typeof counterActions.outlets>> {
  const { person } = await ctx.actor()
  if (!person) return { outlets: [] }
  const found = await ctx.db.collection('outlets').find({
    where: { staffIds: person._id, active: true },
    orderBy: [['_id', 'asc']],
    limit: mostListed,
  })
  const now = ctx.clock.now()
  return {
    outlets: found.map(outlet => ({
      outletId: outlet._id,
      name: outlet.name,
      address: outlet.address,
      hoursToday: [...hoursOn(outlet, localDateOf(now))],
      open: isOpenAt(outlet, now),
    })),
  }
}
