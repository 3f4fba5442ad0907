import type { pushActions } from '@shared/push/actions'
import { listUnreached } from '../../modules/push/list-unreached'
import { offerTemplates } from '../../modules/push/offer-templates'
import { bindEmployee, ownChannels } from '../../modules/push/own-channels'
import { recordConsents } from '../../modules/push/record-consents'
import { tryOut } from '../../modules/push/try-out'
import type { Handlers } from '../../platform/create-function'

export const pushHandlers: Handlers<typeof pushActions> = {
  offer: offerTemplates,
  consents: recordConsents,
  mine: ownChannels,
  bind: bindEmployee,
  tryOut,
  unreached: listUnreached,
}
