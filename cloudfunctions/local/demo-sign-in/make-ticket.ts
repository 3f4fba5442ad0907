import cloudbase from '@cloudbase/node-sdk'
import type { ICredentialsInfo } from '@cloudbase/node-sdk/types'
import type { InputOf } from '@shared/kernel/contract'
import { DomainError } from '@shared/kernel/errors'
import { loadActor } from '../../platform/actor'
import type { Context } from '../../platform/context'
import type { demoSignInActions } from './actions'

/** A ticket for a demo person; nobody else can be become, whatever the local data holds. */
export async function makeTicket(
  { customId }: InputOf<typeof demoSignInActions.ticket>,
  ctx: Context,
): Promise<{ ticket: string }> {
  const { person } = await loadActor(ctx.db, `custom:${customId}`)
  if (!person?.demo) throw new DomainError('NOT_FOUND')
  const app = cloudbase.init({ env: cloudbase.SYMBOL_CURRENT_ENV, credentials: ticketCredentials() })
  return { ticket: app.auth().createTicket(customId) }
}

/** The custom sign-in key of the local cloud, as `GEZI_TICKET_CREDENTIALS` in the JSON form that node-sdk takes. */
function ticketCredentials(): ICredentialsInfo {
  const json = process.env.GEZI_TICKET_CREDENTIALS
  if (!json) throw new Error('GEZI_TICKET_CREDENTIALS is not set: demo people can only sign in on a local cloud')
  return JSON.parse(json) as ICredentialsInfo
}
