import { staffActions } from '@shared/people/staff-actions'
import { createCloudContext } from '../../platform/context'
import { createFunction } from '../../platform/create-function'
import { staffHandlers } from './handlers'

export const main = createFunction(staffActions, staffHandlers, createCloudContext())
