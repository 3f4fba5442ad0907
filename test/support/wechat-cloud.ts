import { join } from 'node:path'
import { cloudApp } from '../../cloudfunctions/platform/cloud'
import type { Services } from '../../cloudfunctions/platform/context'
import { createDatabase } from '../../cloudfunctions/platform/database'
import { createSecrets } from '../../cloudfunctions/platform/secrets'
import { type WechatAccount, wechatAccount } from '../../cloudfunctions/platform/wechat/wechat-settings'
import { type LocalCloud, startLocalCloud } from '../../local-cloud/local-cloud'
import type { Wechat } from '../../local-cloud/wechat/wechat'
import { wechatAccounts, wechatEnv } from '../../scripts/local/wechat-accounts'

/** A database and the stand-in for WeChat's servers, on one clock: the cloud's. */
export interface WechatCloud extends Pick<LocalCloud, 'clock' | 'faults' | 'url' | 'stop'> {
  readonly wechat: NonNullable<LocalCloud['wechat']> & Pick<Wechat, 'tokens'>
  readonly services: Pick<Services, 'db' | 'clock' | 'secrets'>
  readonly account: WechatAccount
}

export async function startWechatCloud(): Promise<WechatCloud> {
  const cloud = await startLocalCloud({
    dataDir: ':memory:',
    databaseFile: join(__dirname, '../../cloudfunctions/database.json'),
    functions: [],
    port: 0,
    wechat: wechatAccounts,
  })
  Object.assign(process.env, cloud.envForSdk, wechatEnv(cloud.url))
  const database = cloudApp().database()
  const account = wechatAccount()
  if (!cloud.wechat || !account) throw new Error('there is no stand-in for WeChat')
  return {
    url: cloud.url,
    clock: cloud.clock,
    faults: cloud.faults,
    wechat: cloud.wechat,
    account,
    services: {
      db: createDatabase(() => database),
      clock: cloud.clock,
      secrets: createSecrets('a secret for tests only, long enough'),
    },
    stop: () => cloud.stop(),
  }
}
