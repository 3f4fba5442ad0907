import { resolve } from 'node:path'
import { root } from '../root'
import { Refusal } from '../say'

/** Where the token is stored: in the data folder of a local instance, or in an environment of CloudBase. */
export type BootstrapTarget = { readonly dataDir: string } | { readonly envId: string }

const usage = 'Usage: npm run bootstrap:admin [-- --data DIR | --env ENVIRONMENT]'

/** Reads the command line; `GEZI_DATA` names the data folder when nothing else is said. */
export function bootstrapTarget(args: readonly string[], env: NodeJS.ProcessEnv): BootstrapTarget {
  const [option, value, ...more] = args
  if (option === undefined) return { dataDir: resolve(root, env.GEZI_DATA ?? '.data') }
  if (!value || more.length > 0) throw new Refusal(usage)
  if (option === '--data') return { dataDir: resolve(root, value) }
  if (option === '--env') return { envId: value }
  throw new Refusal(usage)
}
