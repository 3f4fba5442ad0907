import { text } from '../kernel/fields'
import { act } from './act-contract'

/** Acts that end a case without a result (product.md B.7), as part of the contract of the cloud function `cases`. */
export const endingActs = {
  withdraw: act('The reporter takes the report back; the clock stops.', { reason: text(200) }),
  reject: act(
    'The desk or the leader says why it cannot be done; the reporter may contest it within 15 days by `reopen`.',
    { reason: text(500) },
  ),
}
