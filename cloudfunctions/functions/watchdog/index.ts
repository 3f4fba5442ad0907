import { watchdog } from '../../modules/watch/watchdog'
import { cloudServices } from '../../platform/context'
import { createTimer } from '../../platform/create-timer'

export const main = createTimer('watchdog', watchdog, cloudServices())
