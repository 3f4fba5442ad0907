import { counterActions } from '@shared/campaigns/counter-actions'
import { createCloudContext } from '../../platform/context'
import { createFunction } from '../../platform/create-function'
import { counterHandlers } from './handlers'

export const main = createFunction(counterActions, counterHandlers, createCloudContext())
