import { loadDemo } from '../demo/load-demo'
import { runProgram } from '../say'
import { connectCloud } from '../territory/cloud-connection'
import { sceneOfGrid } from '../territory/printed-codes'
import { startLocalInstance } from './local-instance'
import { publishRoomyLimits } from './unlimited'

/**
 * For journeys: serves the whole product on a free port with the demo territory, at the instant given.
 * Arguments: DATA_DIR, ISO_INSTANT, and to let a test runtime stand in for WeChat a JSON object with the ids of demo
 * people who come by it and the openids of their phones. Prints one JSON line when ready; SIGTERM stops it.
 */
runProgram(async () => {
  const [dataDir, at, phones] = process.argv.slice(2)
  if (!dataDir || !at) throw new Error('Arguments: DATA_DIR ISO_INSTANT [PHONES]')
  const instance = await startLocalInstance({
    dataDir,
    port: 0,
    site: 'dist/h5-local',
    wxStandIn: phones !== undefined,
  })
  instance.clock.set(new Date(at))
  await loadDemo(instance, { now: Date.parse(at) })
  process.on('SIGTERM', () => void instance.stop().then(() => process.exit(0)))

  const { db } = connectCloud(instance.envForSdk)
  await publishRoomyLimits(db)
  for (const [personId, openid] of Object.entries(JSON.parse(phones ?? '{}') as Record<string, string>)) {
    // As an operator would link them when staff first come by WeChat.
    const identities = [`custom:${personId}`, `wx:${openid}`]
    const linked = await db.collection('people').update({ _id: personId }, { identities })
    if (linked !== 1) throw new Error(`The demo has no ${personId}`)
  }
  const grids = await db.collection('grids').find({ where: {}, limit: 1000 })
  const scenes = Object.fromEntries(grids.map(grid => [grid.code, sceneOfGrid(grid.code, instance.secret)]))
  console.log(JSON.stringify({ url: instance.url, envForSdk: instance.envForSdk, scenes }))
})
