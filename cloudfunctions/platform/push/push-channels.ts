import type { Services } from '../context'
import { wechatApi, wecomApi } from '../wechat/wechat-api'
import { wechatAccount, wecomAccount, wecomApi as wecomAddress } from '../wechat/wechat-settings'
import type { PushChannel } from './push-channel'
import type { PushSettings } from './push-settings'
import { robotChannel } from './robot-channel'
import { employeeChannel, subscribeChannel } from './template-channels'
import { wecomChannel } from './wecom-channel'

type Touches = Pick<Services, 'db' | 'clock' | 'secrets'>

/** The channels that this deployment has accounts and settings for. */
export function pushChannels(services: Touches, settings: PushSettings): readonly PushChannel[] {
  const [account, wecom] = [wechatAccount(), wecomAccount()]
  const api = account && wechatApi(services, account)
  return [
    api && Object.keys(settings.employee).length > 0 ? employeeChannel(api, settings.employee) : null,
    wecom && wecomChannel(wecomApi(services, wecom), wecom.agentId, settings.appUrl),
    api && Object.keys(settings.subscribe).length > 0 ? subscribeChannel(api, settings.subscribe) : null,
    Object.keys(settings.robots).length > 0 ? robotChannel(wecomAddress(), settings, services.secrets) : null,
  ].filter(each => each !== null)
}
