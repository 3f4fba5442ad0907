import { gridActions } from '@shared/grids/actions'
import { createCloudContext } from '../../platform/context'
import { createFunction } from '../../platform/create-function'
import { gridHandlers } from './handlers'

export const main = createFunction(gridActions, gridHandlers, createCloudContext())
