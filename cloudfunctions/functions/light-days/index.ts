import { noteLights } from '../../modules/figures/light-days'
import { cloudServices } from '../../platform/context'
import { createTimer } from '../../platform/create-timer'

export const main = createTimer('light-days', noteLights, cloudServices())
