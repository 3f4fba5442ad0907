import * as z from 'zod/mini'
import { action } from '../kernel/contract'
import type { ErrorCode } from '../kernel/errors'
import { id, requestId } from '../kernel/fields'
import { caseDetail } from './case-views'

/** What every act on a case carries: which case, the id of this act, and the revision the person was looking at. */
export const onCase = { caseId: id, requestId, seenRevision: z.optional(z.int()) }

/** An act that moves the case or adds to it, answered with the case as it is then. */
export const act = <Words extends z.core.$ZodLooseShape>(
  summary: string,
  words: Words,
  refusals: readonly ErrorCode[] = [],
) =>
  action({
    summary,
    input: z.extend(z.object(onCase), words),
    output: caseDetail,
    errors: ['CASE_NOT_FOUND', 'CASE_STATE_FORBIDS', 'CHANGED_MEANWHILE', ...refusals],
    writes: true,
  })
