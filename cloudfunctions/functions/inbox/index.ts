import { inboxActions } from '@shared/inbox/actions'
import { createCloudContext } from '../../platform/context'
import { createFunction } from '../../platform/create-function'
import { inboxHandlers } from './handlers'

export const main = createFunction(inboxActions, inboxHandlers, createCloudContext())
