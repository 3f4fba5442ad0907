import { signInActions } from '@shared/people/sign-in-actions'
import { createCloudContext } from '../../platform/context'
import { createFunction } from '../../platform/create-function'
import { signInHandlers } from './handlers'

export const main = createFunction(signInActions, signInHandlers, createCloudContext())
