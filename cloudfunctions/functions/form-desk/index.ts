import { formDeskActions } from '@shared/forms/desk-actions'
import { createCloudContext } from '../../platform/context'
import { createFunction } from '../../platform/create-function'
import { formDeskHandlers } from './handlers'

export const main = createFunction(formDeskActions, formDeskHandlers, createCloudContext())
