import * as z from 'zod/mini'
import { text } from '../kernel/fields'
import { act } from './act-contract'
import { rating, toldChannel } from './case-parts'

/** Whether the work was found done; what was not done needs its reason. */
const outcome = z.discriminatedUnion('passed', [
  z.object({ passed: z.literal(true), note: z.nullable(text(200)) }),
  z.object({ passed: z.literal(false), note: text(200) }),
])

/** 反馈 and 核查 (product.md B.7, B.10), as part of the contract of the cloud function `cases`. */
export const feedbackActs = {
  tell: act('Records that the reporter was told the result in person; the first time it stops the clock.', {
    channel: toldChannel,
    /** null: not asked, or would not say. */
    view: z.nullable(rating),
    note: z.nullable(text(200)),
  }),
  reopenFor: act(
    'Has the case handled again for a reporter who said in person that it is not done, within 15 days.',
    { reason: text(200) },
    ['REOPEN_TOO_LATE'],
  ),
  verify: act(
    'Somebody who did not do the work found it done, which closes the case, or not done, which starts it anew.',
    { outcome },
  ),
}
