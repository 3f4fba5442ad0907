import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startLocalInstance } from '../../local/local-instance'
import { connectCloud } from '../../territory/cloud-connection'
import { writeTerritory } from '../../territory/write-territory'
import { benchTerritory } from './bench-territory'

/** Our side of the bench `submit`: the product as `npm start` runs it, in a process of its own, as the peer is. */
async function main(): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'gezi-bench-'))
  const instance = await startLocalInstance({ dataDir, port: 0 })
  await writeTerritory(connectCloud(instance.envForSdk).db, benchTerritory())
  process.once('disconnect', async () => {
    await instance.stop()
    rmSync(dataDir, { recursive: true, force: true })
    process.exit(0)
  })
  process.send?.({ url: instance.url })
}

void main()
