import { createSecrets } from '../../cloudfunctions/platform/secrets'
import { connectCloud, type EnvForSdk } from '../territory/cloud-connection'
import { localPushSettings } from './wechat-accounts'

/** The community of the story that runs through the screens; its group is told too. */
const groups = ['610999001003']

/** Stores the settings of the local accounts in place of what was there: they change with the code. */
export async function storePushSettings(envForSdk: EnvForSdk, secret: string, appUrl: string): Promise<void> {
  const settings = localPushSettings(createSecrets(secret), appUrl, groups)
  await connectCloud(envForSdk).db.transaction(tx => tx.put('pushSettings', settings))
}
