import { join } from 'node:path'
import { startLocalCloud } from '../../../local-cloud/local-cloud'
import { deployedFunctions } from '../../local/function-specs'
import { root } from '../../root'

/**
 * Our side of the bench `sweep`: the local cloud on the folder BENCH_DATA with the product's collections and its built
 * sweep. Each message runs the sweep by its timer and answers how long that took, in ms. Nothing else starts it.
 */
async function main(): Promise<void> {
  process.env.LOCAL_CLOUD_DRIVER = 'wasm'
  const specs = deployedFunctions({ GEZI_SECRET: 'a secret of the bench, which is long enough', GEZI_MODE: 'local' })
  const [sweep] = specs.filter(each => each.name === 'sweep')
  if (!sweep) throw new Error('cloudbaserc.json has no function "sweep"')
  const trigger = { name: 'bench', type: 'timer' as const, config: '0 0 0 1 1 * 2099' }
  const cloud = await startLocalCloud({
    dataDir: String(process.env.BENCH_DATA),
    databaseFile: join(root, 'cloudfunctions/database.json'),
    functions: [{ ...sweep, triggers: [trigger] }],
    port: 0,
  })
  process.on('message', async () => {
    const startedAt = performance.now()
    const run = await cloud.timers.runNow('sweep', trigger.name)
    const ms = performance.now() - startedAt
    process.send?.({ ms, failure: run ? (run.failure ?? null) : 'did not start' })
  })
  process.once('disconnect', () => void cloud.stop().then(() => process.exit(0)))
  process.send?.({ env: cloud.envForSdk })
}

void main()
