import { caseActions } from '@shared/cases/actions'
import { createCloudContext } from '../../platform/context'
import { createFunction } from '../../platform/create-function'
import { caseHandlers } from './handlers'

export const main = createFunction(caseActions, caseHandlers, createCloudContext())
