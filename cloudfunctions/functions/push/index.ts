import { pushActions } from '@shared/push/actions'
import { createCloudContext } from '../../platform/context'
import { createFunction } from '../../platform/create-function'
import { pushHandlers } from './handlers'

export const main = createFunction(pushActions, pushHandlers, createCloudContext())
