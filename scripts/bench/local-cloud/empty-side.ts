import { bundle } from '../../bundle.cjs'
import type { EnvForSdk } from '../../territory/cloud-connection'
import { type ServiceProcess, startService } from '../service'

/** Starts the server that does nothing; the environment is that of the local cloud but for its address. */
export async function startEmpty(
  cloudEnv: EnvForSdk,
): Promise<{ readonly service: ServiceProcess; readonly env: EnvForSdk }> {
  const service = await startService('local-cloud/empty-service.ts', {
    EMPTY_ENV: JSON.stringify(cloudEnv),
    BARE_FUNCTION: bundle('scripts/bench/local-cloud/bare-function.ts'),
  })
  return { service, env: { ...cloudEnv, TCB_CONTEXT_CNFG: JSON.stringify({ URL: service.url }) } }
}
