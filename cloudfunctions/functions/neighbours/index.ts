import { neighbourActions } from '@shared/neighbours/actions'
import { createCloudContext } from '../../platform/context'
import { createFunction } from '../../platform/create-function'
import { neighbourHandlers } from './handlers'

export const main = createFunction(neighbourActions, neighbourHandlers, createCloudContext())
