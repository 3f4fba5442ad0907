import * as z from 'zod/mini'
import { deadlineView } from '../cases/case-deadline'
import { placeInput, suggestedInput } from '../cases/case-inputs'
import { caseStatus } from '../cases/case-status'
import { casePromise } from '../cases/case-views'
import { handsInput } from '../cases/ladder-acts'
import { action, defineActions } from '../kernel/contract'
import { id, instant, localDate, phone, requestId, text } from '../kernel/fields'

const hotlineRow = z.object({
  id,
  caseNo: z.string(),
  title: z.string(),
  placeLabel: z.string(),
  status: caseStatus,
  urgent: z.boolean(),
  createdAt: instant,
  deadline: deadlineView,
  /** Who answers for it now. */
  assigneeName: z.string(),
  takenBy: z.string(),
  /** Masked: "李** 138****2216"; null when the caller left nothing. */
  callerMasked: z.nullable(z.string()),
})
export type HotlineRow = z.output<typeof hotlineRow>

/** Where a page ended. */
const place = z.object({ createdAt: instant, id })

/** Contract of the cloud function `hotline`: cases entered for somebody on the phone (product.md B.11). */
export const hotlineActions = defineActions('hotline', {
  enter: action({
    summary:
      'Enters a case for a caller; who took the call is first asked, who answers is named or follows from the place.',
    input: z.object({
      submissionId: requestId,
      text: text(500),
      place: placeInput,
      categoryId: id,
      suggested: z.optional(z.nullable(suggestedInput)),
      caller: z.object({
        name: z.nullable(text(20)),
        phone: z.nullable(phone),
        /** The caller agreed, on the phone, that name and number are kept for this case. */
        consentSaid: z.boolean(),
      }),
      urgent: z.boolean(),
      /** Who is to answer; null: as the place says. */
      to: z.nullable(handsInput),
      /** As for `cases.submit`: told to the caller, only a keyed hash is stored. */
      queryCode: z.string().check(z.regex(/^[2-9A-HJKMNP-Z]{8}$/)),
    }),
    output: z.object({ caseId: id, caseNo: z.string(), promise: casePromise }),
    errors: ['CATEGORY_UNKNOWN', 'CONSENT_REQUIRED', 'ASSIGNEE_UNAVAILABLE'],
    writes: true,
  }),
  register: action({
    summary:
      'Calls that the desks of the caller took on a day, the last first, a page of 50; `next` is `after` of the following page.',
    input: z.object({ day: localDate, after: z.optional(place) }),
    output: z.object({ deskName: z.nullable(z.string()), rows: z.array(hotlineRow), next: z.nullable(place) }),
    errors: [],
    writes: false,
  }),
})
