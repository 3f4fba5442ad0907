import * as z from 'zod/mini'
import { action } from '../kernel/contract'
import { id, pageEnd, text } from '../kernel/fields'
import { act } from './act-contract'
import { complexity } from './case-deadline'
import { caseCard, extensionView } from './case-views'

/** A case with the request for more time that waits for the caller. */
const extensionCard = z.object({ ...caseCard.shape, extension: extensionView })
export type ExtensionCard = z.output<typeof extensionCard>

/** Acts that move the promised date (product.md C.1, C.3), as part of the contract of the cloud function `cases`. */
export const clockActs = {
  askExtension: act(
    'Asks the level above for more time, in the unit of the limit; asking again replaces what was asked before.',
    { amount: z.int().check(z.minimum(1), z.maximum(366)), reason: text(200) },
    ['EXTENSION_NOT_POSSIBLE', 'EXTENSION_TOO_LONG', 'LADDER_TOP'],
  ),
  decideExtension: act(
    'The level above grants or refuses the time that was asked for; the reporter is told why at once.',
    { approve: z.boolean(), reason: text(200) },
  ),
  recategorise: act(
    'The matter is of another category or class: the clock is counted anew, pauses and extensions stay.',
    { categoryId: id, complexity: z.nullable(complexity), reason: text(200) },
    ['CATEGORY_UNKNOWN', 'MATERIALS_NOT_RETURNED'],
  ),
  extensions: action({
    summary:
      'Requests for more time that wait for the caller or a desk the caller sits at, oldest first, a page of 50.',
    input: z.object({ after: z.optional(pageEnd) }),
    output: z.object({ cases: z.array(extensionCard), next: z.nullable(pageEnd) }),
    errors: [],
    writes: false,
  }),
}
