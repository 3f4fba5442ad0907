import { takeVerdict } from '../../modules/safety/take-verdict'
import { cloudServices } from '../../platform/context'
import { createHttpFunction } from '../../platform/create-http-function'
import { messagePushFromEnvironment } from '../../platform/wechat/message-push-settings'

export const main = createHttpFunction('safety', takeVerdict(messagePushFromEnvironment()), cloudServices())
