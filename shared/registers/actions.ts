import * as z from 'zod/mini'
import { channel } from '../cases/case'
import { rating } from '../cases/case-parts'
import { caseStatus } from '../cases/case-status'
import { action, defineActions } from '../kernel/contract'
import { fileUrl, id, instant, requestId } from '../kernel/fields'

/** `feedback`: 情况跟踪反馈表 of everything registered. `archive`: what has ended (product.md B.10). */
export const registerName = z.enum(['feedback', 'archive'])
export type RegisterName = z.output<typeof registerName>

/** A month `2026-11` or a year `2026`, by the day of registration in Beijing. */
const period = z.string().check(z.regex(/^\d{4}(-(0[1-9]|1[0-2]))?$/))

/** Which cases: those of an organisation node or grid, narrowed to a channel or to who did the work. */
const chosen = { scope: id, period, channel: z.nullable(channel), workerId: z.nullable(id) }

/** Where a page ended. */
const place = z.object({ createdAt: instant, id })

const archivedCase = z.object({
  id,
  caseNo: z.string(),
  title: z.string(),
  status: caseStatus,
  createdAt: instant,
  endedAt: z.nullable(instant),
  doneBy: z.string(),
  unitName: z.string(),
  view: z.nullable(rating),
})
export type ArchivedCase = z.output<typeof archivedCase>

/** Contract of the cloud function `registers`. */
export const registerActions = defineActions('registers', {
  choices: action({
    summary: 'The nodes under a node of the caller that registers may be kept for, and the people who work there.',
    input: z.object({ scope: id }),
    output: z.object({
      /** From the node itself down to its grids, at most 1000. */
      scopes: z.array(z.object({ code: id, name: z.string(), depth: z.int() })),
      workers: z.array(z.object({ personId: id, name: z.string() })),
    }),
    errors: [],
    writes: false,
  }),
  archive: action({
    summary:
      'Cases that have ended, by the day of registration, a page of 50; `next` is `after` of the following page.',
    input: z.object({ ...chosen, after: z.optional(place) }),
    output: z.object({ cases: z.array(archivedCase), next: z.nullable(place) }),
    errors: [],
    writes: false,
  }),
  export: action({
    summary:
      'Writes a register as .xlsx and answers an address that opens it for ten minutes. One file a person and register is kept.',
    input: z.object({ requestId, register: registerName, ...chosen }),
    output: z.object({ url: fileUrl, fileName: z.string(), rows: z.int() }),
    errors: ['REGISTER_TOO_LARGE'],
    writes: true,
  }),
})
