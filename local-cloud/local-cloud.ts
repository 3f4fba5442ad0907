import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { userActions } from './auth/actions'
import { keptKeys, type TicketCredentials, ticketCredentials } from './auth/keys'
import { Sessions } from './auth/sessions'
import { Tickets } from './auth/ticket'
import { Tokens } from './auth/tokens'
import { type CloudClock, createClock } from './clock'
import { readDatabaseFile } from './config/database-file'
import { controlActions } from './control/actions'
import { documentActions } from './documents/actions'
import { type Explanation, explainAggregate, explainFind } from './documents/explanation'
import { parseSort } from './documents/sort'
import { openStore } from './documents/store'
import type { Doc } from './documents/values'
import { claimDataDir } from './engine/data-dir'
import { createGroupCommit, noDisk, walDisk } from './engine/group-commit'
import { openDatabase } from './engine/open-database'
import { Faults } from './faults/faults'
import { faultyDriver } from './faults/faulty-driver'
import { Functions } from './functions/functions'
import { adminHandler, functionActions } from './http/admin'
import { authHandler } from './http/auth-routes'
import type { Handler } from './http/exchange'
import { filesHandler } from './http/files'
import { gatewayHandler } from './http/gateway'
import { httpAccessHandler } from './http/http-access'
import { listen } from './http/server'
import { SignatureCheck } from './http/signature'
import { wxHandler } from './http/wx-stand-in'
import { inspectorHandler } from './inspector/inspector'
import type { FunctionSpec, LocalCloudOptions } from './options'
import { StorageRules } from './storage/access'
import { storageActions } from './storage/actions'
import { FileStore } from './storage/file-store'
import { Timers } from './timers/timers'
import { Transactions } from './transactions/transactions'
import { wechatHandler } from './wechat/handler'
import { createWechat, type Wechat } from './wechat/wechat'

export interface LocalCloud {
  url: string
  port: number
  /** Environment variables with which a plain Node process can use @cloudbase/node-sdk. */
  envForSdk: Record<string, string>
  credentials: TicketCredentials
  clock: CloudClock
  timers: Pick<Timers, 'runThrough' | 'runNow'>
  faults: Pick<Faults, 'set' | 'clear' | 'states'>
  /** Stand-in for WeChat's servers, at `/_wechat` of this address; absent without the option. */
  wechat: Pick<Wechat, 'tokens' | 'relations' | 'accepted' | 'safety'> | undefined
  /** Runs a read, at most 100 documents, and tells the plan and what it read. */
  explain(collection: string, filter: Doc, order?: Record<string, 1 | -1>): Explanation
  /** Runs an aggregation, stages as `{$match: …}`, and tells how its beginning was read. */
  explainAggregate(collection: string, stages: Doc[]): Explanation
  stop(): Promise<void>
}

/**
 * Starts the server and everything behind it.
 * @throws when the port is taken, the data folder is in use or a definition file is wrong
 */
export async function startLocalCloud(options: LocalCloudOptions): Promise<LocalCloud> {
  const startedAt = Date.now()
  const { envId = 'local', host = '127.0.0.1', log = () => {} } = options
  const clock = createClock()
  const wechat = options.wechat && createWechat(options.wechat, clock)
  const inMemory = options.dataDir === ':memory:'
  const definition = readDatabaseFile(options.databaseFile)
  const folder = inMemory ? mkdtempSync(join(tmpdir(), 'local-cloud-')) : options.dataDir
  const data = claimDataDir(folder)
  const keys = options.keys ?? keptKeys(data.keysPath)
  const faults = new Faults()
  const db = faultyDriver(openDatabase(inMemory ? ':memory:' : data.databasePath), faults)
  const commit = createGroupCommit(db, inMemory ? noDisk : walDisk(data.walPath))
  const store = openStore(db, commit, definition, clock.now, log, options.queryTimeoutMs)
  const transactions = new Transactions(store)
  const sessions = new Sessions(db, commit, clock)
  const tokens = new Tokens(keys.secretKey, clock)
  const files = new FileStore(db, commit, data.filesDir, clock, envId, keys.secretKey)
  const rules = new StorageRules(definition.storage)
  const credentials = ticketCredentials(keys, envId)
  let url = ''
  let functions: Functions | undefined
  let timers: Timers | undefined
  const base = () => options.publicUrl ?? url
  const handlers: Handler[] = []
  const { server, port } = await listen({ port: options.port, host, handlers, fallback: options.httpHandler, log })
  url = `http://${host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host}:${port}`

  const envForSdk = {
    TENCENTCLOUD_RUNENV: 'SCF',
    SCF_NAMESPACE: envId,
    TCB_ENV: envId,
    TENCENTCLOUD_REGION: 'ap-shanghai',
    TENCENTCLOUD_SECRETID: keys.secretId,
    TENCENTCLOUD_SECRETKEY: keys.secretKey,
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${url}/admin` }),
  }
  functions = new Functions(knowing(url, options.functions), envForSdk, envId, clock, faults)
  timers = new Timers(options.functions, functions, db, commit, clock, log)
  const control = options.control ? controlActions(clock, timers, faults, wechat) : undefined
  const actions = {
    ...documentActions(store, transactions),
    ...storageActions(files, base),
    ...functionActions(functions),
    ...userActions(sessions),
    ...control,
  }
  handlers.push(
    adminHandler(actions, new SignatureCheck(keys.secretId, keys.secretKey, clock), envId, faults, log),
    gatewayHandler({ tokens, sessions, functions, files, rules, base, faults, log }),
    authHandler(tokens, sessions, new Tickets(credentials.private_key_id, keys.ticketPrivateKey, envId, clock), log),
    filesHandler(files, faults, log),
  )
  if (options.wxStandIn)
    handlers.push(
      wxHandler({ functions, files, rules, base, appid: options.wechat?.appid ?? 'wxlocal000000', faults, log }),
    )
  if (wechat) handlers.push(wechatHandler(wechat, faults, log))
  wechat?.safety.servedAt(url)
  if (options.httpAccess) handlers.push(httpAccessHandler(options.httpAccess, functions, log))
  if (options.inspector !== false) {
    const parts = { store, functions, timers, clock, faults, wechat, control, driver: db.name, startedAt, envId, log }
    handlers.push(inspectorHandler(parts))
  }
  const took = Date.now() - startedAt
  log({ level: 'info', message: `local cloud at ${url}, database driver ${db.name}, ready in ${took} ms` })

  return {
    url,
    port,
    envForSdk,
    credentials,
    clock,
    timers,
    faults,
    wechat,
    explain: (name, filter, order = {}) =>
      explainFind(store, store.collection(name), { filter, sort: parseSort(order), skip: 0, limit: 100 }),
    explainAggregate: (name, stages) => explainAggregate(store, store.collection(name), stages),
    stop: async () => {
      timers?.stop()
      wechat?.safety.stop()
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
      functions?.stop()
      transactions.closeAll()
      await commit.close()
      db.close()
      data.release()
      if (inMemory) rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** `{{url}}` in a function's environment stands for the address of this server, which is known only now. */
const knowing = (url: string, specs: readonly FunctionSpec[]): FunctionSpec[] =>
  specs.map(spec => {
    const env = Object.entries(spec.env ?? {}).map(([name, value]) => [name, value.replace('{{url}}', url)])
    return { ...spec, env: Object.fromEntries(env) }
  })
