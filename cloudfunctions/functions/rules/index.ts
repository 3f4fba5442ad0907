import { rulesActions } from '@shared/rules/actions'
import { createCloudContext } from '../../platform/context'
import { createFunction } from '../../platform/create-function'
import { rulesHandlers } from './handlers'

export const main = createFunction(rulesActions, rulesHandlers, createCloudContext())
