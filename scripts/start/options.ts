import { networkInterfaces } from 'node:os'
import { resolve } from 'node:path'
import { root } from '../root'
import { Refusal } from '../say'

export interface StartOptions {
  readonly port: number
  /** Where all data is kept. */
  readonly dataDir: string
  /** Forget everything kept so far. */
  readonly fresh: boolean
  /** Serve the local network, not only this computer. */
  readonly lan: boolean
}

const known = new Set(['--fresh', '--lan'])

/** Reads `npm start -- …` and the environment (PORT, GEZI_DATA). */
export function startOptions(args: readonly string[], env: NodeJS.ProcessEnv): StartOptions {
  const unknown = args.find(arg => !known.has(arg))
  if (unknown)
    throw new Refusal(`Unknown option ${unknown}. Known: --fresh (begin anew), --lan (serve the local network).`)
  const port = Number(env.PORT ?? 8080)
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new Refusal(`PORT must be a number from 1 to 65535, not "${env.PORT}".`)
  }
  return {
    port,
    dataDir: resolve(root, env.GEZI_DATA ?? '.data'),
    fresh: args.includes('--fresh'),
    lan: args.includes('--lan'),
  }
}

/** IPv4 addresses under which the local network may reach this computer. */
export const lanAddresses = (): string[] =>
  Object.values(networkInterfaces())
    .flatMap(each => each ?? [])
    .filter(each => each.family === 'IPv4' && !each.internal)
    .map(each => each.address)
