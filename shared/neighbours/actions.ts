import * as z from 'zod/mini'
import { countedDay, deadlineView } from '../cases/case-deadline'
import { caseEventKind } from '../cases/case-event'
import { placeInput } from '../cases/case-inputs'
import { caseStatus } from '../cases/case-status'
import { assigneeView } from '../cases/case-views'
import { action, defineActions } from '../kernel/contract'
import { id, instant, requestId } from '../kernel/fields'

/** What anybody may know of somebody else's case: nothing in it was written by the first reporter. */
const publicCase = {
  caseId: id,
  categoryName: z.string(),
  /** A building or a grid, never a room and never typed words. */
  placeName: z.string(),
  /** When it was reported. */
  createdAt: instant,
  status: caseStatus,
  /** Neighbours who joined, the first reporter not counted. */
  followerCount: z.int(),
}

const nearbyCase = z.object({
  ...publicCase,
  /** Rounded to 10 m; null when one of the two places is known by its grid only. */
  metres: z.nullable(z.int()),
})
export type NearbyCase = z.output<typeof nearbyCase>

const followedCard = z.object({ ...publicCase, joinedAt: instant, deadline: deadlineView })
export type FollowedCard = z.output<typeof followedCard>

const followedCase = z.object({
  ...followedCard.shape,
  responsible: assigneeView,
  countedDays: z.array(countedDay),
  /** The answer, the reporter's name and phone taken out of it. */
  reply: z.nullable(z.object({ text: z.string(), at: instant, byName: z.string() })),
  /** Why it ended without a result, or what was decided. */
  decision: z.nullable(z.string()),
  rejectedBecause: z.nullable(z.string()),
  /** What happened, oldest first; only kinds that say nothing of the reporter. */
  steps: z.array(z.object({ id, kind: caseEventKind, at: instant, byName: z.string() })),
})
export type FollowedCase = z.output<typeof followedCase>

const onFollowed = { caseId: id, requestId }

/** Contract of the cloud function `neighbours`: joining somebody else's case instead of doubling it (product.md B.4). */
export const neighbourActions = defineActions('neighbours', {
  nearby: action({
    summary:
      'Open cases of the same category of the last 14 days within 50 m (or in the same grid), nearest first, at most 5.',
    input: z.object({ place: placeInput, categoryId: id }),
    output: z.object({ cases: z.array(nearbyCase) }),
    errors: ['CATEGORY_UNKNOWN'],
    writes: false,
  }),
  join: action({
    summary: 'Follows an open case of somebody else; joining again changes nothing.',
    input: z.object({ ...onFollowed, consentVersion: z.string().check(z.maxLength(20)) }),
    output: followedCase,
    errors: ['CASE_NOT_FOUND', 'CASE_STATE_FORBIDS', 'CONSENT_REQUIRED', 'OWN_CASE', 'LIMIT_REACHED'],
    writes: true,
  }),
  leave: action({
    summary: 'Follows it no longer; leaving again changes nothing.',
    input: z.object(onFollowed),
    output: z.object({ caseId: id }),
    errors: [],
    writes: true,
  }),
  following: action({
    summary: 'Cases the caller follows, the last joined first, a page of 20.',
    input: z.object({ before: z.optional(instant) }),
    output: z.object({ cases: z.array(followedCard), more: z.boolean() }),
    errors: [],
    writes: false,
  }),
  followed: action({
    summary:
      'One case the caller follows: its promise, its progress and its answer, nothing of the first reporter. null for a ' +
      'case the caller does not follow.',
    input: z.object({ caseId: id }),
    output: z.object({ followed: z.nullable(followedCase) }),
    errors: [],
    writes: false,
  }),
})
