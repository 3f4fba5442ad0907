import { clearExpired } from '../../modules/retention/clear-expired'
import { cloudServices } from '../../platform/context'
import { createTimer } from '../../platform/create-timer'

export const main = createTimer('retention', clearExpired, cloudServices())
