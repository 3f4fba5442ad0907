import { categoryActions } from '@shared/categories/actions'
import { createCloudContext } from '../../platform/context'
import { createFunction } from '../../platform/create-function'
import { categoryHandlers } from './handlers'

export const main = createFunction(categoryActions, categoryHandlers, createCloudContext())
