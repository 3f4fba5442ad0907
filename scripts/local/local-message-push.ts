import type { MessagePushOption } from '../../local-cloud/wechat/secure-push'
import { wechatAccounts } from './wechat-accounts'

/** Path of HTTP access at which messages of the local cloud's WeChat arrive. */
export const pushPath = '/wechat'

const push: MessagePushOption = {
  url: `/_http${pushPath}`,
  token: 'local-push-token',
  encodingAesKey: 'localKeyOfMessagePush0123456789abcdefghijkl',
}

/** The accounts, with the address for answers about photos. */
export const accountsWithPush = { ...wechatAccounts, messagePush: push }

/** What the function behind that address needs, by the names of cloudbaserc.json. */
export const messagePushEnv: Readonly<Record<string, string>> = {
  GEZI_WECHAT_PUSH_TOKEN: push.token,
  GEZI_WECHAT_PUSH_KEY: push.encodingAesKey,
}
