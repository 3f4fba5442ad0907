import cloudbase from '@cloudbase/node-sdk'
import type { ICredentialsInfo } from '@cloudbase/node-sdk/types'

/**
 * A ticket with which a browser signs in under a custom id of 4–32 characters; good for ten minutes. Signed with the key
 * of custom sign-in, which the deployment has as `GEZI_TICKET_CREDENTIALS` in the JSON form that CloudBase's console gives.
 */
export function customTicket(customId: string): string {
  const json = process.env.GEZI_TICKET_CREDENTIALS
  if (!json) throw new Error('GEZI_TICKET_CREDENTIALS is not set: nobody can sign in by a custom ticket')
  const credentials = JSON.parse(json) as ICredentialsInfo
  return cloudbase.init({ env: cloudbase.SYMBOL_CURRENT_ENV, credentials }).auth().createTicket(customId)
}
