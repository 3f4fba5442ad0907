import { join } from 'node:path'
import { startLocalCloud } from '../../../local-cloud/local-cloud'
import { root } from '../../root'

/**
 * Our side of the bench: the local cloud on the folder BENCH_DATA in a process of its own, with the driver that it has
 * on Node 20 and the function of the folder BENCH_FUNCTION. Answers every message with the most memory that it has
 * ever taken (resident set), in bytes.
 */
async function main(): Promise<void> {
  process.env.LOCAL_CLOUD_DRIVER = 'wasm'
  const cloud = await startLocalCloud({
    dataDir: String(process.env.BENCH_DATA),
    databaseFile: join(root, 'scripts/bench/local-cloud/database.json'),
    functions: [{ name: 'touch', dir: String(process.env.BENCH_FUNCTION) }],
    port: 0,
  })
  process.on('message', () => process.send?.({ peakBytes: process.resourceUsage().maxRSS * 1024 }))
  process.once('disconnect', () => void cloud.stop().then(() => process.exit(0)))
  process.send?.({ env: cloud.envForSdk })
}

void main()
