import { peopleActions } from '@shared/people/actions'
import { createCloudContext } from '../../platform/context'
import { createFunction } from '../../platform/create-function'
import { peopleHandlers } from './handlers'

export const main = createFunction(peopleActions, peopleHandlers, createCloudContext())
