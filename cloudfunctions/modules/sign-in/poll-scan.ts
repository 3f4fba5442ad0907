import type { InputOf, OutputOf } from '@shared/kernel/contract'
import type { signInActions } from '@shared/people/sign-in-actions'
import type { Context } from '../../platform/context'
import { ownScan } from './scan'

/** The cheap call that the waiting page repeats for at most two minutes: one read by id. */
export async function pollScan(
  { code, nonce }: InputOf<typeof signInActions.poll>,
  ctx: Context,
): Promise<OutputOf<typeof signInActions.poll>> {
  const { state, expiresAt } = await ownScan(ctx, code, nonce)
  if (state === 'refused') return { state }
  if (expiresAt <= ctx.clock.now()) return { state: 'over' }
  return { state: state === 'used' ? 'confirmed' : state }
}
