import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { buildSync } from 'esbuild'
import { root } from '../../root'
import type { EnvForSdk } from '../../territory/cloud-connection'
import { type ServiceProcess, startService } from '../service'
import { connect } from './our-work'
import { taskOf } from './tasks'

export type OurService = ServiceProcess<{ readonly env: EnvForSdk }>

/** Starts the local cloud on a data folder. */
export const startOurs = (dataDir: string): Promise<OurService> =>
  startService<{ readonly env: EnvForSdk }>('local-cloud/our-service.ts', {
    BENCH_DATA: dataDir,
    BENCH_FUNCTION: touchFunction(),
  })

/** Bundled as deployed functions are, inside the repository, where it finds node-sdk. */
function touchFunction(): string {
  const dir = join(root, '.cache/bench-functions/touch')
  mkdirSync(dir, { recursive: true })
  buildSync({
    entryPoints: [join(root, 'scripts/bench/local-cloud/touch-function.ts')],
    outfile: join(dir, 'index.js'),
    bundle: true,
    platform: 'node',
    target: 'node20',
    external: ['@cloudbase/node-sdk'],
  })
  return dir
}

const batch = 500

/** Inserts the stored tasks through the SDK, in order. */
export async function loadOurs(env: EnvForSdk, stored: number): Promise<void> {
  const tasks = connect(env).database().collection('tasks')
  for (let first = 0; first < stored; first += batch) {
    await tasks.add(Array.from({ length: Math.min(batch, stored - first) }, (_, i) => taskOf(first + i, stored)))
  }
}
