import type { counterActions } from '@shared/campaigns/counter-actions'
import { listGivenToday } from '../../modules/counter/list-given-today'
import { listOwnOutlets } from '../../modules/counter/list-own-outlets'
import { lookAtCode } from '../../modules/counter/look-at-code'
import { redeemClaim } from '../../modules/counter/redeem-claim'
import { reverseClaim } from '../../modules/counter/reverse-claim'
import { agreeAsSecond, askSecond, listAsked } from '../../modules/counter/second-person'
import type { Handlers } from '../../platform/create-function'

export const counterHandlers: Handlers<typeof counterActions> = {
  outlets: listOwnOutlets,
  look: lookAtCode,
  askSecond,
  asked: listAsked,
  agree: agreeAsSecond,
  redeem: redeemClaim,
  reverse: reverseClaim,
  today: listGivenToday,
}
