import type { InputOf } from '@shared/kernel/contract'
import { DomainError } from '@shared/kernel/errors'
import { loadActor } from '../../platform/actor'
import type { Context } from '../../platform/context'
import { customTicket } from '../../platform/custom-ticket'
import type { demoSignInActions } from './actions'

/** A ticket for a demo person; nobody else can be become, whatever the local data holds. */
export async function makeTicket(
  { customId }: InputOf<typeof demoSignInActions.ticket>,
  ctx: Context,
): Promise<{ ticket: string }> {
  const { person } = await loadActor(ctx.db, `custom:${customId}`, ctx.clock.now())
  if (!person?.demo) throw new DomainError('NOT_FOUND')
  return { ticket: customTicket(customId) }
}
