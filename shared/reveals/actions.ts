import * as z from 'zod/mini'
import { action, defineActions } from '../kernel/contract'
import { id, instant, pageEnd } from '../kernel/fields'

const ownReveal = z.object({ id, caseId: id, caseNo: z.string(), at: instant, byName: z.string(), reason: z.string() })
export type OwnReveal = z.output<typeof ownReveal>

const listedReveal = z.object({ ...ownReveal.shape, nameMasked: z.nullable(z.string()), phoneMasked: z.string() })

/** Contract of the cloud function `reveals`: who looked at whose phone, and why (product.md B.12). */
export const revealActions = defineActions('reveals', {
  list: action({
    summary: 'Who looked at the phones of reporters in a place, masked, and why; newest first, a page of 30.',
    input: z.object({ scope: id, after: z.optional(pageEnd) }),
    output: z.object({ rows: z.array(listedReveal), next: z.nullable(pageEnd) }),
    errors: [],
    writes: false,
  }),
  mine: action({
    summary: 'Who looked at the phone that the caller left, over all of their cases; newest first, a page of 30.',
    input: z.object({ after: z.optional(pageEnd) }),
    output: z.object({ rows: z.array(ownReveal), next: z.nullable(pageEnd) }),
    errors: [],
    writes: false,
  }),
})
