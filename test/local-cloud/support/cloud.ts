import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import cloudbase from '@cloudbase/node-sdk'
import { generateKeys } from '../../../local-cloud/auth/keys'
import { type LocalCloud, startLocalCloud } from '../../../local-cloud/local-cloud'
import type { FunctionSpec, LocalCloudOptions } from '../../../local-cloud/options'

export interface TestCloud extends LocalCloud {
  /** The real node-sdk, talking to this cloud. */
  sdk: ReturnType<typeof cloudbase.init>
  folder: string
  logged: string[]
}

type Overrides = Omit<Partial<LocalCloudOptions>, 'functions'> & {
  /** Functions by name: their source and what differs from the defaults. */
  functions?: Record<string, { source: string } & Partial<FunctionSpec>>
  collections?: object
  storage?: object
}

const started: TestCloud[] = []

/** Starts a cloud in memory on any port; `stopClouds` ends it. */
export async function startCloud({
  functions = {},
  collections = {},
  storage,
  ...options
}: Overrides = {}): Promise<TestCloud> {
  const folder = mkdtempSync(join(tmpdir(), 'cloud-test-'))
  const databaseFile = join(folder, 'database.json')
  writeFileSync(databaseFile, JSON.stringify({ collections, storage }))
  const specs = Object.entries(functions).map(([name, { source, ...spec }]): FunctionSpec => {
    const dir = join(folder, name)
    mkdirSync(dir)
    writeFileSync(join(dir, 'index.js'), source)
    return { name, dir, ...spec }
  })
  const logged: string[] = []
  const cloud = await startLocalCloud({
    dataDir: ':memory:',
    port: 0,
    keys: generateKeys(),
    log: ({ message }) => logged.push(message),
    ...options,
    functions: specs,
    databaseFile,
  })
  Object.assign(process.env, cloud.envForSdk)
  const sdk = cloudbase.init({
    env: options.envId ?? 'local',
    credentials: cloud.credentials,
    keepalive: true,
    ...sdkKeys(cloud),
  })
  let stopped: Promise<void> | undefined
  const stop = () => {
    stopped ??= cloud.stop()
    return stopped
  }
  const test = { ...cloud, stop, sdk, folder, logged }
  started.push(test)
  return test
}

const sdkKeys = ({ envForSdk }: LocalCloud) => ({
  secretId: envForSdk.TENCENTCLOUD_SECRETID,
  secretKey: envForSdk.TENCENTCLOUD_SECRETKEY,
  serviceUrl: (JSON.parse(envForSdk.TCB_CONTEXT_CNFG ?? '{}') as { URL: string }).URL,
})

export async function stopClouds(): Promise<void> {
  for (const cloud of started.splice(0)) {
    await cloud.stop()
    rmSync(cloud.folder, { recursive: true, force: true })
  }
}

/** The code of the refusal that a promise ends with. */
export async function codeOf(work: Promise<unknown>): Promise<unknown> {
  try {
    return `no refusal: ${JSON.stringify(await work)}`
  } catch (error) {
    return (error as { code?: unknown }).code
  }
}
