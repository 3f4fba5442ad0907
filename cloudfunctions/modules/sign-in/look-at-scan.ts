import type { InputOf, OutputOf } from '@shared/kernel/contract'
import { DomainError } from '@shared/kernel/errors'
import type { signInActions } from '@shared/people/sign-in-actions'
import type { Context } from '../../platform/context'
import { answeringPhone } from './answering-phone'
import { scanToAnswer } from './scan'

/** The phone has read the code: whoever looks first is the only one who may confirm, and the browser says so. */
export async function lookAtScan(
  { code }: InputOf<typeof signInActions.look>,
  ctx: Context,
): Promise<OutputOf<typeof signInActions.look>> {
  const person = await answeringPhone(ctx, 'look')
  const {
    _id,
    device,
    network,
    createdAt: startedAt,
    expiresAt,
    number,
    state,
  } = await scanToAnswer(ctx, code, person._id)
  if (state !== 'waiting' && state !== 'looked') throw new DomainError('SCAN_OVER')
  const { command } = ctx.db
  const free = { _id, state: command.in(['waiting', 'looked']), personId: command.in([null, person._id]) }
  const taken = await ctx.db.collection('signInScans').updateAndReturn(free, { state: 'looked', personId: person._id })
  if (!taken) throw new DomainError('SCAN_OVER')
  return { device, network, startedAt, expiresAt, number }
}
