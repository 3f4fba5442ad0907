import { id, text } from '../kernel/fields'
import { act } from './act-contract'

/** More cannot work on one thing together. */
export const mostCoHandlers = 9

/** Acts on who helps with a case (product.md B.7), as part of the contract of the cloud function `cases`. */
export const coHandlerActs = {
  addCoHandler: act(
    'Asks somebody of any grid or desk to work on the case too; who is responsible stays one.',
    { personId: id, reason: text(200) },
    ['ASSIGNEE_UNAVAILABLE'],
  ),
  removeCoHandler: act('Ends that somebody works on the case too.', { personId: id }),
}
