import { hotlineActions } from '@shared/hotline/actions'
import { createCloudContext } from '../../platform/context'
import { createFunction } from '../../platform/create-function'
import { hotlineHandlers } from './handlers'

export const main = createFunction(hotlineActions, hotlineHandlers, createCloudContext())
