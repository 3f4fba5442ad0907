import type { revealActions } from '@shared/reveals/actions'
import { listOwnReveals, listReveals } from '../../modules/reveals/list-reveals'
import type { Handlers } from '../../platform/create-function'

export const revealHandlers: Handlers<typeof revealActions> = { list: listReveals, mine: listOwnReveals }
