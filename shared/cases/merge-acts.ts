import * as z from 'zod/mini'
import { action } from '../kernel/contract'
import { id, text } from '../kernel/fields'
import { act } from './act-contract'
import { caseCard } from './case-views'

/** Duplicates (product.md B.4), as part of the contract of the cloud function `cases`. */
export const mergeActs = {
  similar: action({
    summary: 'Open cases of the same category and community of the last 30 days, nearest first, at most 20.',
    input: z.object({ caseId: id }),
    output: z.object({
      cases: z.array(caseCard),
      /** False for an errand, and for what somebody must be told in person: such cases are grouped only. */
      mayMerge: z.boolean(),
    }),
    errors: ['CASE_NOT_FOUND'],
    writes: false,
  }),
  merge: act('Ends a duplicate: its reporter and followers follow the other case from then on.', {
    /** The case that goes on. */
    into: id,
    reason: text(200),
  }),
}
