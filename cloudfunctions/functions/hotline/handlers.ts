import type { hotlineActions } from '@shared/hotline/actions'
import { enterCall } from '../../modules/hotline/enter-call'
import { listCalls } from '../../modules/hotline/list-calls'
import type { Handlers } from '../../platform/create-function'

export const hotlineHandlers: Handlers<typeof hotlineActions> = { enter: enterCall, register: listCalls }
