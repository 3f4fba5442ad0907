import { formActions } from '@shared/forms/actions'
import { createCloudContext } from '../../platform/context'
import { createFunction } from '../../platform/create-function'
import { formHandlers } from './handlers'

export const main = createFunction(formActions, formHandlers, createCloudContext())
