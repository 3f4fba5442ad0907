import type { InputOf, OutputOf } from '@shared/kernel/contract'
import { DomainError } from '@shared/kernel/errors'
import type { signInActions } from '@shared/people/sign-in-actions'
import type { Context } from '../../platform/context'
import { answeringPhone } from './answering-phone'
import { scanToAnswer } from './scan'

/** Lets the browser in or turns it away. The number proves that the phone answers for what it was shown. */
export async function confirmScan(
  { code, number, agree }: InputOf<typeof signInActions.confirm>,
  ctx: Context,
): Promise<OutputOf<typeof signInActions.confirm>> {
  const person = await answeringPhone(ctx, 'confirm')
  const scan = await scanToAnswer(ctx, code, person._id)
  if (scan.number !== number) throw new DomainError('SCAN_OVER')
  const { command } = ctx.db
  const answered = await ctx.db.collection('signInScans').updateAndReturn(
    {
      _id: scan._id,
      state: command.in(['waiting', 'looked']),
      personId: command.in([null, person._id]),
    },
    { state: agree ? 'confirmed' : 'refused', personId: person._id },
  )
  // The same answer again is a retry; the other one comes too late.
  const agreed = scan.state === 'confirmed' || scan.state === 'used'
  if (!answered && (scan.personId !== person._id || agreed !== agree)) throw new DomainError('SCAN_OVER')
  return { agreed: agree }
}
