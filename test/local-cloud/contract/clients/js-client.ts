import type { Client, ClientApp, ClientAuth } from './client-world'

interface Sdk {
  init(config: object): ClientApp & {
    registerHost(host: string, protocol: string): void
    auth(config: object): ClientAuth
  }
}

let opened = 0

/** A client of js-sdk in gateway mode, on CloudBase or on a local cloud. */
export function openClient(sdk: unknown, { envId, endpoint }: { envId: string; endpoint?: string }): Client {
  const app = (sdk as Sdk).init({
    env: envId,
    clientId: `contract-${opened++}`,
    endPointMode: 'GATEWAY',
    timeout: 15_000,
  })
  if (endpoint) app.registerHost(new URL(endpoint).host, new URL(endpoint).protocol.replace(':', ''))
  return { app, auth: app.auth({ persistence: 'none' }) }
}
