import { signedInApp, signInByTicket } from './cloud/browser-session'

/** A person of the demo territory, as the local function `demo-sign-in` lists them. */
export interface DemoPerson {
  readonly customId: string
  readonly name: string
  readonly roleText: string
  readonly scopeName: string
}

async function ask<T>(action: string, input: object): Promise<T> {
  const app = await signedInApp()
  const { result } = await app.callFunction({ name: 'demo-sign-in', data: { action, input }, parse: true })
  if (!result?.ok) throw new Error(`demo-sign-in refused ${action}: ${JSON.stringify(result)}`)
  return result.data
}

export const demoPeople = async (): Promise<readonly DemoPerson[]> =>
  (await ask<{ people: DemoPerson[] }>('people', {})).people

/** Becomes the demo person. */
export async function signInAs(customId: string): Promise<void> {
  const { ticket } = await ask<{ ticket: string }>('ticket', { customId })
  await signInByTicket(ticket, async () => customId)
}
