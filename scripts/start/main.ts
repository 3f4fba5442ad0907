import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { buildAppIfStale, buildFunctionsIfStale } from '../build/outputs'
import { loadDemo } from '../demo/load-demo'
import { finishRecount } from '../import-calendar/recount'
import { finishReplacement } from '../import-grids/finish-replacement'
import { type LocalInstance, startLocalInstance } from '../local/local-instance'
import { announceRunning, runningInstance, withdrawRunning } from '../local/running'
import { Refusal, runProgram, withProgress } from '../say'
import { connectCloud } from '../territory/cloud-connection'
import { lanAddresses, type StartOptions, startOptions } from './options'
import { requireFreePort, requireWritableFolder } from './preconditions'
import { requireReadableCases } from './readable-data'
import { printWelcome } from './welcome'

/** `npm start`: builds what is stale and runs everything on one port until Ctrl-C. */
runProgram(async () => {
  const options = startOptions(process.argv.slice(2), process.env)
  const host = options.lan ? '0.0.0.0' : '127.0.0.1'
  await requireFreePort(options.port, host)
  requireWritableFolder(options.dataDir)
  requireNotRunning(options.dataDir)
  if (options.fresh) rmSync(join(options.dataDir, 'cloud'), { recursive: true, force: true })

  await buildFunctionsIfStale()
  await buildAppIfStale({ target: 'h5', local: true })

  const [lanAddress] = options.lan ? lanAddresses() : []
  const instance = await startLocalInstance({
    dataDir: options.dataDir,
    port: options.port,
    host,
    site: 'dist/h5-local',
    publicUrl: lanAddress && `http://${lanAddress}:${options.port}`,
  })
  stopOnSignal(instance, options)
  await requireReadableCases(connectCloud(instance.envForSdk).db)
  announceRunning(options.dataDir, { pid: process.pid, url: instance.url, envForSdk: instance.envForSdk })
  await withProgress('Looking for a territory', 'Territory ready', async () => {
    if (await loadDemo(instance)) return
    const { db } = connectCloud(instance.envForSdk)
    await finishReplacement(db, Date.now())
    await finishRecount(db, Date.now())
  })
  await printWelcome(instance, options)
})

function requireNotRunning(dataDir: string): void {
  const other = runningInstance(dataDir)
  if (other) {
    throw new Refusal(
      `格子 already runs with this data at ${other.url} (process ${other.pid}): use that one, stop it, or name another folder with GEZI_DATA.`,
    )
  }
}

function stopOnSignal(instance: LocalInstance, options: StartOptions): void {
  let stopping = false
  const stop = () => {
    if (stopping) return
    stopping = true
    console.log('\nStopping ...')
    withdrawRunning(options.dataDir)
    instance.stop().then(
      () => process.exit(0),
      error => {
        console.error(error)
        process.exit(1)
      },
    )
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop)
}
