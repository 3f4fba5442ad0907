import { neighbourActions } from '@shared/cases/neighbour-actions'
import { createCloudContext } from '../../platform/context'
import { createFunction } from '../../platform/create-function'
import { neighbourHandlers } from './handlers'

export const main = createFunction(neighbourActions, neighbourHandlers, createCloudContext())
