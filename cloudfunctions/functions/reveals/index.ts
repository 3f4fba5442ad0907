import { revealActions } from '@shared/reveals/actions'
import { createCloudContext } from '../../platform/context'
import { createFunction } from '../../platform/create-function'
import { revealHandlers } from './handlers'

export const main = createFunction(revealActions, revealHandlers, createCloudContext())
