import { resolve } from 'node:path'
import { endpointFrom } from '../endpoint'
import { openLocalCloud } from '../import-grids/local-cloud-of'
import { root } from '../root'
import { Refusal } from '../say'
import type { EnvForSdk } from './cloud-connection'

/** Where a command works: in the data folder of a local instance, or in an environment of CloudBase. */
export type CloudTarget = { readonly dataDir: string } | EnvironmentTarget

interface EnvironmentTarget {
  readonly envId: string
  readonly region?: string | undefined
  /** Address of a local cloud to ask instead of CloudBase. */
  readonly endpoint?: string | undefined
}

/** Options of the command line that say where; each takes a value. */
export const targetFlags = ['--data', '--env', '--region', '--endpoint'] as const
export const targetUsage = '[--data DIR | --env ENVIRONMENT [--region ap-shanghai] [--endpoint http://…]]'

/** The target that was named; `GEZI_DATA` names the data folder when nothing else is said. @throws Refusal */
export function cloudTarget(given: ReadonlyMap<string, string>, env: NodeJS.ProcessEnv): CloudTarget {
  const [data, envId] = [given.get('--data'), given.get('--env')]
  const [region, endpoint] = [given.get('--region'), endpointFrom(given.get('--endpoint'))]
  if (data && envId) throw new Refusal('Either --data or --env can be said, not both.')
  if (!envId && (region || endpoint)) throw new Refusal('--region and --endpoint belong to --env.')
  return envId ? { envId, region, endpoint } : { dataDir: resolve(root, data ?? env.GEZI_DATA ?? '.data') }
}

/** A cloud that a command works in. */
export interface TargetCloud {
  readonly envForSdk: EnvForSdk
  /** The deployment's secret; null when the environment of the command does not have it. */
  readonly secret: string | null
  /** Address of the app when it runs on this computer now, else null. */
  readonly url: string | null
  /** Whether functions may be running meanwhile, with what they have kept in memory. */
  readonly isServing: boolean
  close(): Promise<void>
}

/**
 * Opens it. Keys of an environment are read where node-sdk reads them, `TENCENTCLOUD_SECRETID` and
 * `TENCENTCLOUD_SECRETKEY`; they are never taken from the command line, where other users of the computer could read
 * them. @throws Refusal
 */
export async function openCloud(target: CloudTarget, env: NodeJS.ProcessEnv): Promise<TargetCloud> {
  if ('dataDir' in target) {
    const cloud = await openLocalCloud(target.dataDir)
    return { ...cloud, isServing: cloud.url !== null }
  }
  return {
    envForSdk: envOf(target, env),
    secret: env.GEZI_SECRET ?? null,
    url: null,
    isServing: true,
    close: async () => {},
  }
}

function envOf({ envId, region, endpoint }: EnvironmentTarget, env: NodeJS.ProcessEnv): EnvForSdk {
  const { TENCENTCLOUD_SECRETID, TENCENTCLOUD_SECRETKEY, TENCENTCLOUD_REGION = 'ap-shanghai' } = env
  if (!TENCENTCLOUD_SECRETID || !TENCENTCLOUD_SECRETKEY) {
    throw new Refusal('Set TENCENTCLOUD_SECRETID and TENCENTCLOUD_SECRETKEY (and TENCENTCLOUD_REGION) for --env.')
  }
  return {
    TCB_ENV: envId,
    TENCENTCLOUD_REGION: region ?? TENCENTCLOUD_REGION,
    TENCENTCLOUD_SECRETID,
    TENCENTCLOUD_SECRETKEY,
    ...(endpoint ? { TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${endpoint}/admin` }) } : {}),
  }
}
