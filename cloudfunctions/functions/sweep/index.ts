import { sweep } from '../../modules/cases/sweep'
import { cloudServices } from '../../platform/context'
import { createTimer } from '../../platform/create-timer'

export const main = createTimer('sweep', sweep, cloudServices())
