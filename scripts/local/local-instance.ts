import { mkdirSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import { keptKeys, ticketCredentials } from '../../local-cloud/auth/keys'
import { type LocalCloud, startLocalCloud } from '../../local-cloud/local-cloud'
import { root } from '../root'
import { demoSignIn, deployedFunctions } from './function-specs'
import { accountsWithPush, messagePushEnv, pushPath } from './local-message-push'
import { localSecret } from './secrets'
import { staticSite } from './static-site'
import { storePushSettings } from './store-push-settings'
import { wechatEnv } from './wechat-accounts'

const envId = 'local'

export interface LocalInstance extends LocalCloud {
  /** HMAC secret of this instance, as its functions know it. */
  readonly secret: string
}

export interface LocalInstanceOptions {
  readonly dataDir: string
  readonly port: number
  readonly host?: string
  /** The built H5 app to serve at `/`, relative to the repository. */
  readonly site?: string
  /** Address under which clients reach this computer, when it is not loopback: links to photos carry it. */
  readonly publicUrl?: string
  /** Lets a test runtime say who it is, as WeChat would. */
  readonly wxStandIn?: boolean
}

/** The whole product on one port: the app, its functions and the local cloud under them. */
export async function startLocalInstance(options: LocalInstanceOptions): Promise<LocalInstance> {
  mkdirSync(options.dataDir, { recursive: true })
  const secret = localSecret(options.dataDir)
  const keys = keptKeys(join(options.dataDir, 'keys.json'))
  const env = { GEZI_SECRET: secret, GEZI_MODE: 'local' }
  const ticketEnv = { GEZI_TICKET_CREDENTIALS: JSON.stringify(ticketCredentials(keys, envId)) }
  const inWechat = wechatEnv('{{url}}')
  // Deployed functions know the real addresses by heart, so cloudbaserc.json declares none.
  const addresses = Object.fromEntries(Object.entries(inWechat).filter(([name]) => name.endsWith('_API')))
  const forSome = { ...ticketEnv, ...inWechat, ...messagePushEnv }
  const serveSite = options.site ? staticSite(join(root, options.site)) : () => false
  let ready = false

  const cloud = await startLocalCloud({
    dataDir: join(options.dataDir, 'cloud'),
    databaseFile: join(root, 'cloudfunctions/database.json'),
    functions: [...deployedFunctions({ ...env, ...addresses }, 'dist', forSome), demoSignIn({ ...env, ...ticketEnv })],
    envId,
    keys,
    port: options.port,
    host: options.host,
    publicUrl: options.publicUrl,
    wxStandIn: options.wxStandIn,
    wechat: accountsWithPush,
    httpAccess: { [pushPath]: 'safety' },
    control: true,
    httpHandler: (req, res) => answerHealth(req, res, ready) || serveSite(req, res),
  })
  await storePushSettings(cloud.envForSdk, secret, options.publicUrl ?? cloud.url)
  ready = true
  return { ...cloud, secret }
}

function answerHealth(req: IncomingMessage, res: ServerResponse, ready: boolean): boolean {
  if (req.url !== '/healthz') return false
  res.writeHead(ready ? 200 : 503, { 'content-type': 'application/json' }).end(JSON.stringify({ ok: ready }))
  return true
}
