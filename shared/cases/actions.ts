import * as z from 'zod/mini'
import { dutyReason, gridSummary, thumbnail } from '../grids/grid'
import { action, defineActions } from '../kernel/contract'
import { devicePosition, fileId, fileUrl, id, instant, phone, position, requestId, text } from '../kernel/fields'
import {
  caseEventKind,
  caseStatus,
  categoryView,
  channel,
  complexity,
  countedDay,
  deadlineView,
  photoShot,
  photoStage,
  placeSource,
  rating,
} from './case'

/** What every act on a case carries: which case, the id of this act, and the revision the person was looking at. */
const act = { caseId: id, requestId, seenRevision: z.optional(z.int()) }

export const photoInput = z.object({
  id: requestId,
  fileId,
  stage: photoStage,
  shot: z.nullable(photoShot),
})
export type PhotoInput = z.output<typeof photoInput>

/** Where it happened. A pin or a confirmed building wins over the scanned grid; nothing at all goes to the desk. */
export const placeInput = z.object({
  scannedGridCode: z.nullable(id),
  pin: z.nullable(devicePosition),
  /** The grid the reporter picked when the pin is near a boundary. */
  pickedGridCode: z.nullable(id),
  buildingId: z.nullable(id),
  /** Words for the place, as typed or as confirmed. */
  label: z.nullable(text(100)),
})
export type PlaceInput = z.output<typeof placeInput>

export const routeView = z.object({
  place: z.enum(['scannedGrid', 'pin', 'pinResidentPick', 'address', 'outside', 'unknown', 'workerGrid']),
  duty: z.union([dutyReason, z.enum(['self', 'deskAboutStaff'])]),
  gridName: z.nullable(z.string()),
  personName: z.nullable(z.string()),
  coversFor: z.nullable(z.string()),
  deskName: z.nullable(z.string()),
})
export type RouteView = z.output<typeof routeView>

export const assigneeView = z.object({
  kind: z.enum(['person', 'desk']),
  id,
  name: z.string(),
  phone: z.nullable(z.string()),
})

/** The answer to "who will answer me, by when, and why that day". */
export const promise = z.object({
  responsible: assigneeView,
  route: routeView,
  deadline: deadlineView,
  countedDays: z.array(countedDay),
  grid: z.nullable(gridSummary),
})
export type CasePromise = z.output<typeof promise>

export const photoView = z.object({
  id,
  url: fileUrl,
  stage: photoStage,
  shot: z.nullable(photoShot),
})
export type PhotoView = z.output<typeof photoView>

export const eventView = z.object({
  id,
  kind: caseEventKind,
  at: instant,
  /** 'you' when the viewer did it; the reporter is otherwise shown masked ("李**"). */
  actor: z.object({ kind: z.enum(['you', 'reporter', 'staff', 'system']), name: z.string() }),
  note: z.nullable(z.string()),
  assigneeName: z.nullable(z.string()),
  rating: z.nullable(rating),
  photos: z.array(photoView),
})
export type EventView = z.output<typeof eventView>

/** Acts that this viewer may do now, decided by policy and state together; screens show no others. */
export const caseAct = z.enum([
  'accept',
  'progress',
  'ask',
  'answerAsk',
  'addPhotos',
  'resolve',
  'sendBack',
  'transfer',
  'revealContact',
  'rate',
  'reopen',
])
export type CaseAct = z.output<typeof caseAct>

export const caseCard = z.object({
  id,
  caseNo: z.string(),
  title: z.string(),
  placeLabel: z.string(),
  status: caseStatus,
  urgent: z.boolean(),
  deadline: deadlineView,
  createdAt: instant,
  assigneeName: z.string(),
  /** What is still missing, for the right side of the card. */
  hint: z.nullable(z.enum(['acceptFirst', 'reporterToAnswer', 'youToAnswer', 'rate', 'sentBack'])),
})
export type CaseCard = z.output<typeof caseCard>

export const caseDetail = z.object({
  id,
  revision: z.int(),
  viewer: z.enum(['reporter', 'codeHolder', 'staff']),
  caseNo: z.string(),
  title: z.string(),
  text: z.string(),
  channel,
  category: categoryView,
  status: caseStatus,
  urgent: z.boolean(),
  place: z.object({
    source: placeSource,
    label: z.string(),
    point: z.nullable(position),
    nearBoundary: z.boolean(),
    boundaryMetres: z.nullable(z.int()),
    thumbnail: z.nullable(thumbnail),
  }),
  grid: z.nullable(gridSummary),
  /** Masked: "李**", "138****2216". null phone = none left. Anonymous: name is null too. */
  reporter: z.object({
    anonymous: z.boolean(),
    nameMasked: z.nullable(z.string()),
    phoneMasked: z.nullable(z.string()),
  }),
  responsible: assigneeView,
  firstResponderName: z.nullable(z.string()),
  route: routeView,
  deadline: deadlineView,
  countedDays: z.array(countedDay),
  photos: z.array(photoView),
  openQuestion: z.nullable(z.object({ text: z.string(), askedAt: instant, byName: z.string() })),
  reply: z.nullable(z.object({ text: z.string(), at: instant, byName: z.string(), photoUrl: z.nullable(z.string()) })),
  rating: z.nullable(z.object({ value: rating, comment: z.nullable(z.string()), at: instant })),
  reopenUntil: z.nullable(instant),
  events: z.array(eventView),
  acts: z.array(caseAct),
  createdAt: instant,
})
export type CaseDetail = z.output<typeof caseDetail>

const stateErrors = ['CASE_NOT_FOUND', 'CASE_STATE_FORBIDS', 'CHANGED_MEANWHILE'] as const

/** Contract of the cloud function `cases`. */
export const caseActions = defineActions('cases', {
  categories: action({
    summary: 'Categories a reporter may choose, with the limit each one promises.',
    input: z.object({}),
    output: z.object({
      groups: z.array(
        z.object({
          name: z.string(),
          leaves: z.array(z.object({ id, name: z.string(), complexity, limitWorkdays: z.int() })),
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
    output: promise,
    errors: ['CATEGORY_UNKNOWN'],
    writes: false,
  }),
  submit: action({
    summary: 'Reports an issue; `submissionId` becomes the id of the case, so a retry returns the same case.',
    input: z.object({
      submissionId: requestId,
      text: text(500),
      photos: z.array(photoInput).check(z.maxLength(9)),
      place: placeInput,
      categoryId: id,
      phone: z.nullable(phone),
      /** How to address the reporter; optional. */
      name: z.nullable(text(20)),
      anonymous: z.boolean(),
      consentVersion: z.string().check(z.maxLength(20)),
      /** Made by the client (8 of 23456789ABCDEFGHJKMNPQRSTUVWXYZ) so that a retry shows the same code; only a keyed hash is stored. */
      queryCode: z.string().check(z.regex(/^[2-9A-HJKMNP-Z]{8}$/)),
    }),
    output: z.object({ caseId: id, caseNo: z.string(), promise }),
    errors: ['CONSENT_REQUIRED', 'CATEGORY_UNKNOWN', 'PHOTO_UNUSABLE'],
    writes: true,
  }),
  quickEntry: action({
    summary: 'A worker logs something found or told in person (product.md B.13), solved on the spot or left open.',
    input: z.object({
      submissionId: requestId,
      text: text(500),
      photos: z.array(photoInput).check(z.maxLength(9)),
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
    input: z.object({ before: z.optional(instant) }),
    output: z.object({ cases: z.array(caseCard), more: z.boolean() }),
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
  accept: action({
    summary: 'The responsible worker (or the desk) takes the case.',
    input: z.object(act),
    output: caseDetail,
    errors: stateErrors,
    writes: true,
  }),
  progress: action({
    summary: 'Records progress that the reporter can read, with photos if there are any.',
    input: z.object({ ...act, note: text(500), photos: z.array(photoInput).check(z.maxLength(9)) }),
    output: caseDetail,
    errors: [...stateErrors, 'PHOTO_UNUSABLE'],
    writes: true,
  }),
  addPhotos: action({
    summary: 'Adds before / during / after photos to an open case.',
    input: z.object({ ...act, photos: z.array(photoInput).check(z.minLength(1), z.maxLength(9)) }),
    output: caseDetail,
    errors: [...stateErrors, 'PHOTO_UNUSABLE'],
    writes: true,
  }),
  ask: action({
    summary: 'Asks the reporter something; the clock pauses until the answer.',
    input: z.object({ ...act, question: text(200) }),
    output: caseDetail,
    errors: stateErrors,
    writes: true,
  }),
  answerAsk: action({
    summary: "The reporter answers the worker's question; the clock goes on.",
    input: z.object({ ...act, answer: text(500), photos: z.array(photoInput).check(z.maxLength(9)) }),
    output: caseDetail,
    errors: [...stateErrors, 'PHOTO_UNUSABLE'],
    writes: true,
  }),
  resolve: action({
    summary: 'Answers the reporter with the result; stops the clock.',
    input: z.object({ ...act, reply: text(500), photos: z.array(photoInput).check(z.maxLength(9)) }),
    output: caseDetail,
    errors: [...stateErrors, 'PHOTO_UNUSABLE', 'REPLY_PHOTOS_MISSING'],
    writes: true,
  }),
  sendBack: action({
    summary:
      'Returns the case with a reason to the community desk, the third time to the leader; the clock keeps running.',
    input: z.object({ ...act, reason: text(200) }),
    output: caseDetail,
    errors: [...stateErrors, 'SEND_BACK_EXHAUSTED'],
    writes: true,
  }),
  transfer: action({
    summary: 'Hands the case to a colleague or a desk with a reason; the clock keeps running.',
    input: z.object({
      ...act,
      to: z.object({ kind: z.enum(['person', 'desk']), id }),
      reason: text(200),
    }),
    output: caseDetail,
    errors: [...stateErrors, 'ASSIGNEE_UNAVAILABLE'],
    writes: true,
  }),
  revealContact: action({
    summary: "Shows the reporter's phone once, for a reason that the reporter can read in the history.",
    input: z.object({ ...act, reason: text(100, 2) }),
    output: z.object({ name: z.nullable(z.string()), phone: z.string(), detail: caseDetail }),
    errors: ['CASE_NOT_FOUND', 'CONTACT_NOT_LEFT', 'CHANGED_MEANWHILE'],
    writes: true,
  }),
  rate: action({
    summary: 'The reporter says how it was handled; satisfied or fair closes the case.',
    input: z.object({ ...act, rating, comment: z.nullable(text(200)) }),
    output: caseDetail,
    errors: [...stateErrors, 'ALREADY_RATED'],
    writes: true,
  }),
  reopen: action({
    summary: 'A dissatisfied reporter has the case handled again within 15 days of the answer; a new clock starts.',
    input: z.object({ ...act, reason: text(200) }),
    output: caseDetail,
    errors: [...stateErrors, 'REOPEN_TOO_LATE'],
    writes: true,
  }),
})
