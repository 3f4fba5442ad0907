import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { keptKeys } from '../../local-cloud/auth/keys'
import { startLocalCloud } from '../../local-cloud/local-cloud'
import { runningInstance } from '../local/running'
import { localSecret } from '../local/secrets'
import { root } from '../root'
import { Refusal } from '../say'
import type { EnvForSdk } from '../territory/cloud-connection'

export interface OpenedCloud {
  readonly envForSdk: EnvForSdk
  readonly secret: string
  /** Address of the app when it runs now, else null. */
  readonly url: string | null
  close(): Promise<void>
}

/** The local cloud of a data folder: the one that runs on it now, or else one just for this command. */
export async function openLocalCloud(dataDir: string): Promise<OpenedCloud> {
  mkdirSync(dataDir, { recursive: true })
  const secret = localSecret(dataDir)
  const running = runningInstance(dataDir)
  if (running) return { envForSdk: running.envForSdk, secret, url: running.url, close: async () => {} }
  const cloud = await startLocalCloud({
    dataDir: join(dataDir, 'cloud'),
    databaseFile: join(root, 'cloudfunctions/database.json'),
    functions: [],
    keys: keptKeys(join(dataDir, 'keys.json')),
    port: 0,
    inspector: false,
  }).catch((error: Error) => {
    throw new Refusal(`The data in ${dataDir} cannot be opened: ${error.message}`)
  })
  return { envForSdk: cloud.envForSdk, secret, url: null, close: () => cloud.stop() }
}
