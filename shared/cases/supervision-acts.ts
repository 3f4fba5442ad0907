import * as z from 'zod/mini'
import { action } from '../kernel/contract'
import { id, instant, text } from '../kernel/fields'
import { act } from './act-contract'
import { supervisionView } from './case-parts'
import { caseCard } from './case-views'

/** `overdue`: open and late, whoever has it. `supervised`: with a 督办 order that is not settled yet. */
export const supervisionListName = z.enum(['overdue', 'supervised'])
export type SupervisionListName = z.output<typeof supervisionListName>

/** Where a page ended: cases are listed by due instant, and by id where that is the same. */
const place = z.object({ dueAt: instant, id })

const supervisedCard = z.extend(caseCard, { supervision: z.nullable(supervisionView) })
export type SupervisedCard = z.output<typeof supervisedCard>

/** 督办 (product.md C.5) and what is marked urgent (B.13), as part of the contract of the cloud function `cases`. */
export const supervisionActs = {
  supervise: act(
    'A supervisor orders an explanation of a case, with a reason and a time for the reply; anew when that time is over.',
    {
      reason: text(200),
      replyWithinWorkdays: z.int().check(z.minimum(1), z.maximum(10)),
    },
  ),
  replySupervision: act('Who is responsible explains it to the supervisor.', { text: text(500) }),
  acceptSupervision: act('The supervisor accepts the explanation; the order is settled.', {}),
  returnSupervision: act('The supervisor wants a better explanation, with a reason; the time for it starts again.', {
    reason: text(200),
  }),
  endSupervision: act('The supervisor waits for no reply any more, with a reason; the order is settled.', {
    reason: text(200),
  }),
  markUrgent: act('Marks an open case as urgent, with a reason; leader and station are told at once.', {
    reason: text(200),
  }),
  supervisionList: action({
    summary:
      'Late cases, or those with an open 督办 order, in the place of an organisation node: earliest due first, a page of ' +
      '30, with the number of both; `next` of a page is `after` of the following one.',
    input: z.object({ scope: id, list: supervisionListName, after: z.optional(place) }),
    output: z.object({
      name: z.string(),
      counts: z.object({ overdue: z.int(), supervised: z.int() }),
      cases: z.array(supervisedCard),
      next: z.nullable(place),
    }),
    errors: [],
    writes: false,
  }),
}
