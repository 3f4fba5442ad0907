import * as z from 'zod/mini'
import { action } from '../kernel/contract'
import { fileUrl, id, instant, text } from '../kernel/fields'
import { act } from './act-contract'
import { caseCard, heldPartView } from './case-views'

/** Where a page ended: cases are listed by due instant, and by id where that is the same. */
const place = z.object({ dueAt: instant, id })

const parts = z.array(id).check(z.minLength(1), z.maxLength(40))

const heldPiece = z.extend(heldPartView, {
  /** What was written; null for a photo. */
  text: z.nullable(z.string()),
  /** Opens the photo for ten minutes; null for words. */
  url: z.nullable(fileUrl),
})

const heldCase = z.object({ revision: z.int(), card: caseCard, pieces: z.array(heldPiece) })
export type HeldCase = z.output<typeof heldCase>

/** Content safety (product.md B.3), as part of the contract of the cloud function `cases`. */
export const contentActs = {
  releaseContent: act('The station looked at words or photos that were held, and lets them be seen.', { parts }),
  blockContent: act('The station keeps words or photos from view, with a reason that the reporter can read.', {
    parts,
    reason: text(200),
  }),
  heldContent: action({
    summary:
      'What waits to be looked at in the place of an organisation node, with words and photos: earliest due first, a page ' +
      'of 10; `next` of a page is `after` of the following one.',
    input: z.object({ scope: id, after: z.optional(place) }),
    output: z.object({ name: z.string(), cases: z.array(heldCase), next: z.nullable(place) }),
    errors: [],
    writes: false,
  }),
}
