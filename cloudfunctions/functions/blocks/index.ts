import { blockActions } from '@shared/limits/block-actions'
import { createCloudContext } from '../../platform/context'
import { createFunction } from '../../platform/create-function'
import { blockHandlers } from './handlers'

export const main = createFunction(blockActions, blockHandlers, createCloudContext())
