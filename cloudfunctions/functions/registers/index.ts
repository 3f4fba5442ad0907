import { registerActions } from '@shared/registers/actions'
import { createCloudContext } from '../../platform/context'
import { createFunction } from '../../platform/create-function'
import { registerHandlers } from './handlers'

export const main = createFunction(registerActions, registerHandlers, createCloudContext())
