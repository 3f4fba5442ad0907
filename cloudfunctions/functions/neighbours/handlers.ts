import type { neighbourActions } from '@shared/neighbours/actions'
import { followedCaseOf } from '../../modules/neighbours/followed-case'
import { joinCase } from '../../modules/neighbours/join-case'
import { leaveCase } from '../../modules/neighbours/leave-case'
import { listFollowing } from '../../modules/neighbours/list-following'
import { nearbyCases } from '../../modules/neighbours/nearby-cases'
import type { Handlers } from '../../platform/create-function'

export const neighbourHandlers: Handlers<typeof neighbourActions> = {
  nearby: nearbyCases,
  join: joinCase,
  leave: leaveCase,
  following: listFollowing,
  followed: followedCaseOf,
}
