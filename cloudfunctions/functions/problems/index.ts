import { problemActions } from '@shared/problems/actions'
import { createCloudContext } from '../../platform/context'
import { createFunction } from '../../platform/create-function'
import { problemHandlers } from './handlers'

export const main = createFunction(problemActions, problemHandlers, createCloudContext())
