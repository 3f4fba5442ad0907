import { keepAliveClient, type Send } from './submit/load'

/** A resident without a name, signed in, over a connection of its own. */
export async function anonymousClient(url: string): Promise<Send> {
  const signedIn = (await keepAliveClient(url)('/auth/v1/signin/anonymously', {})) as { access_token: string }
  const send = keepAliveClient(url)
  return (path, body) => send(path, body, signedIn.access_token)
}
