import { figureActions } from '@shared/figures/actions'
import { createCloudContext } from '../../platform/context'
import { createFunction } from '../../platform/create-function'
import { figureHandlers } from './handlers'

export const main = createFunction(figureActions, figureHandlers, createCloudContext())
