import * as z from 'zod/mini'
import { action, defineActions } from '../kernel/contract'
import { id, instant, phone, requestId, text } from '../kernel/fields'
import { actsOnCase } from './acts'
import { complexity, limitView } from './case-deadline'
import { photosInput, placeInput, suggestedInput } from './case-inputs'
import { caseCard, caseDetail, casePromise } from './case-views'
import { clockActs } from './clock-acts'
import { coHandlerActs } from './co-handler-acts'
import { contentActs } from './content-acts'
import { deskLists } from './desk-lists'
import { endingActs } from './ending-acts'
import { errandActs } from './errand-acts'
import { materialView } from './errand-view'
import { feedbackActs } from './feedback-acts'
import { ladderActs } from './ladder-acts'
import { mergeActs } from './merge-acts'
import { supervisionActs } from './supervision-acts'

/** Where a page of own reports ended. */
const ownPlace = z.object({ createdAt: instant, id })

/** Contract of the cloud function `cases`. */
export const caseActions = defineActions('cases', {
  categories: action({
    summary: 'Categories a reporter may choose, with the limit each one promises.',
    input: z.object({}),
    output: z.object({
      groups: z.array(
        z.object({
          name: z.string(),
          leaves: z.array(
            z.object({
              id,
              name: z.string(),
              complexity,
              limit: limitView,
              /** Neighbours may join what is reported in it. */
              inPublic: z.boolean(),
              /** What to prepare for an errand; empty for all else. */
              materials: z.array(materialView),
            }),
          ),
        }),
      ),
      defaultCategoryId: id,
    }),
    errors: [],
    writes: false,
  }),
  preview: action({
    summary: 'Who would get a report about this place and by when it would be answered; saves nothing.',
    input: z.object({ place: placeInput, categoryId: z.optional(id) }),
    output: casePromise,
    errors: ['CATEGORY_UNKNOWN'],
    writes: false,
  }),
  submit: action({
    summary: 'Reports an issue; `submissionId` becomes the id of the case, so a retry returns the same case.',
    input: z.object({
      submissionId: requestId,
      text: text(500),
      photos: photosInput,
      place: placeInput,
      categoryId: id,
      phone: z.nullable(phone),
      /** How to address the reporter; optional. */
      name: z.nullable(text(20)),
      anonymous: z.boolean(),
      suggested: z.optional(z.nullable(suggestedInput)),
      /** After `REPORTED_BEFORE`: the reporter has seen the earlier case and still wants this one. */
      insists: z.optional(z.boolean()),
      consentVersion: z.string().check(z.maxLength(20)),
      /** Made by the client (8 of 23456789ABCDEFGHJKMNPQRSTUVWXYZ) so that a retry shows the same code; only a keyed hash is stored. */
      queryCode: z.string().check(z.regex(/^[2-9A-HJKMNP-Z]{8}$/)),
    }),
    output: z.object({ caseId: id, caseNo: z.string(), promise: casePromise }),
    errors: [
      'CONSENT_REQUIRED',
      'CATEGORY_UNKNOWN',
      'PHOTO_UNUSABLE',
      'LIMIT_REACHED',
      'REPORTED_BEFORE',
      'REPORTER_BLOCKED',
    ],
    writes: true,
  }),
  quickEntry: action({
    summary: 'A worker logs something found or told in person (product.md B.13), solved on the spot or left open.',
    input: z.object({
      submissionId: requestId,
      text: text(500),
      photos: photosInput,
      place: placeInput,
      categoryId: id,
      channel: z.enum(['inPerson', 'found']),
      urgent: z.boolean(),
      /** What was done, when it is already solved. */
      solvedNote: z.nullable(text(500)),
    }),
    output: z.object({ caseId: id, caseNo: z.string() }),
    errors: ['CATEGORY_UNKNOWN', 'PHOTO_UNUSABLE'],
    writes: true,
  }),
  mine: action({
    summary: 'Cases the caller reported (anonymous ones included), newest first, a page of 20.',
    input: z.object({ after: z.optional(ownPlace) }),
    output: z.object({ cases: z.array(caseCard), next: z.nullable(ownPlace) }),
    errors: [],
    writes: false,
  }),
  tasks: action({
    summary:
      "Open cases the caller (or the caller's desk) is responsible for, earliest due first, at most 200, with counts.",
    input: z.object({}),
    output: z.object({
      cases: z.array(caseCard),
      counts: z.object({ open: z.int(), red: z.int(), dueToday: z.int(), yellow: z.int() }),
      /** Open cases the caller helps with beside somebody else, earliest due first, at most 50. */
      helping: z.array(caseCard),
      /** Others work on them; the caller was first asked and stays answerable (product.md B.6). Earliest due first, at most 100. */
      firstAsked: z.array(caseCard),
      /** Answered by the caller in the last 30 days, newest first, at most 20. */
      recentlyAnswered: z.array(caseCard),
    }),
    errors: [],
    writes: false,
  }),
  get: action({
    summary: 'One case as its reporter, or as staff with authority over its place, may see it.',
    input: z.object({ caseId: id }),
    output: caseDetail,
    errors: ['CASE_NOT_FOUND'],
    writes: false,
  }),
  track: action({
    summary: 'One case by its number and query code together; rate limited, needs no sign-in beyond the anonymous one.',
    input: z.object({
      caseNo: z.string().check(z.trim(), z.toUpperCase(), z.maxLength(32)),
      queryCode: z.string().check(z.trim(), z.toUpperCase(), z.maxLength(16)),
    }),
    output: caseDetail,
    errors: ['CASE_NOT_FOUND', 'TOO_MANY_TRIES'],
    writes: false,
  }),
  ...actsOnCase,
  ...supervisionActs,
  ...ladderActs,
  ...coHandlerActs,
  ...endingActs,
  ...feedbackActs,
  ...deskLists,
  ...clockActs,
  ...mergeActs,
  ...errandActs,
  ...contentActs,
})
