import { keepAliveClient, type Send } from './submit/load'

/** A resident without a name, signed in, over a connection of its own. */
export async function anonymousClient(url: string): Promise<Send> {
  const signedIn = (await keepAliveClient(url, {})('/auth/v1/signin/anonymously', {})) as { access_token: string }
  return keepAliveClient(url, { authorization: `Bearer ${signedIn.access_token}` })
}
