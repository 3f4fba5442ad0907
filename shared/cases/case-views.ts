import * as z from 'zod/mini'
import { dutyReason, gridSummary, thumbnail } from '../grids/grid'
import { fileUrl, id, instant, localDate, position } from '../kernel/fields'
import { categoryView, channel, placeSource, routePlace } from './case'
import { caseAct } from './case-act'
import { countedDay, deadlineView, limitUnit } from './case-deadline'
import { caseEventKind } from './case-event'
import { feedbackChannel, rating, supervisionView } from './case-parts'
import { photoShot, photoStage } from './case-photo'
import { caseStatus } from './case-status'
import { errandView } from './errand-view'
import { heldPartKind, heldState, heldWhy } from './held-content'

export const routeView = z.object({
  place: routePlace,
  duty: z.union([dutyReason, z.enum(['self', 'named', 'deskAboutStaff'])]),
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
export const casePromise = z.object({
  responsible: assigneeView,
  route: routeView,
  deadline: deadlineView,
  countedDays: z.array(countedDay),
  grid: z.nullable(gridSummary),
})
export type CasePromise = z.output<typeof casePromise>

/** Words or a photo that are not simply clear; `readable`: this viewer sees them all the same. */
export const heldPartView = z.object({
  part: heldPartKind,
  id,
  state: heldState,
  why: heldWhy,
  since: instant,
  readable: z.boolean(),
})
export type HeldPartView = z.output<typeof heldPartView>

export const photoView = z.object({
  id,
  /** Opens the photo for ten minutes; empty when this viewer may not see it. */
  url: fileUrl,
  stage: photoStage,
  shot: z.nullable(photoShot),
  /** Why it is not simply clear. */
  held: z.optional(heldState),
})
export type PhotoView = z.output<typeof photoView>

/** How the reporter was told, and what they think; what was said stands in the event. */
const feedbackView = z.object({
  channel: feedbackChannel,
  at: instant,
  byName: z.string(),
  view: z.nullable(rating),
})

const verificationView = z.object({
  passed: z.boolean(),
  at: instant,
  byName: z.string(),
  note: z.nullable(z.string()),
})

export const eventView = z.object({
  id,
  kind: caseEventKind,
  at: instant,
  /** 'you' when the viewer did it; the reporter is otherwise shown masked ("李**"). */
  actor: z.object({ kind: z.enum(['you', 'reporter', 'neighbour', 'staff', 'system']), name: z.string() }),
  note: z.nullable(z.string()),
  assigneeName: z.nullable(z.string()),
  /** Whom or what the event is about beside that: a co-handler, the number of another case. */
  otherName: z.nullable(z.string()),
  rating: z.nullable(rating),
  feedback: z.nullable(feedbackView),
  /** The due day as it left it, when it moved the promise. */
  dueOn: z.nullable(localDate),
  photos: z.array(photoView),
})
export type EventView = z.output<typeof eventView>

/** More time that was asked for and is not decided yet; the amount is in the unit of the limit. */
export const extensionView = z.object({
  amount: z.int(),
  unit: limitUnit,
  reason: z.string(),
  at: instant,
  byName: z.string(),
  deciderName: z.string(),
})
export type ExtensionView = z.output<typeof extensionView>

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
  hint: z.nullable(
    z.enum(['acceptFirst', 'reporterToAnswer', 'youToAnswer', 'rate', 'sentBack', 'tellReporter', 'toDecide']),
  ),
})
export type CaseCard = z.output<typeof caseCard>

export const caseDetail = z.object({
  id,
  revision: z.int(),
  viewer: z.enum(['reporter', 'codeHolder', 'staff']),
  caseNo: z.string(),
  title: z.string(),
  /** Empty when this viewer may not read it. */
  text: z.string(),
  /** What content safety keeps in mind (product.md B.3). */
  held: z.array(heldPartView),
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
  feedback: z.nullable(feedbackView),
  verification: z.nullable(verificationView),
  reopenUntil: z.nullable(instant),
  /** The latest 督办 order; null when there is none, and for those who read it as residents. */
  supervision: z.nullable(supervisionView),
  /** 提交研究决定: which desk it went to, and what was decided. */
  decision: z.nullable(
    z.object({
      deskName: z.string(),
      submittedAt: instant,
      text: z.nullable(z.string()),
      decidedAt: z.nullable(instant),
    }),
  ),
  coHandlers: z.array(z.object({ personId: id, name: z.string() })),
  /** For staff only: what waits for a decision, and the most that may be asked for at a time. */
  extension: z.nullable(extensionView),
  mostExtension: z.nullable(z.int()),
  /** Until when the level that has it should solve it or pass it on; null for the reporter, or without a share. */
  levelUntil: z.nullable(instant),
  /** The department whose time that is; null at a level of the ladder, and for the reporter. */
  departmentName: z.nullable(z.string()),
  /** Neighbours who joined it. */
  followerCount: z.int(),
  /** The case it went on in, when it was a duplicate. */
  mergedInto: z.nullable(z.object({ caseId: id, caseNo: z.string() })),
  errand: z.nullable(errandView),
  /** Whether the viewer may look for what is alike, to merge or to group it. */
  comparable: z.boolean(),
  events: z.array(eventView),
  acts: z.array(caseAct),
  createdAt: instant,
})
export type CaseDetail = z.output<typeof caseDetail>
