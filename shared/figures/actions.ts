import * as z from 'zod/mini'
import { supervisionView } from '../cases/case-parts'
import { mapArea } from '../grids/grid'
import { action, defineActions } from '../kernel/contract'
import { fileUrl, id, instant, localDate, requestId } from '../kernel/fields'
import { cappedCount, caseFilter, caseOrder, tableCase, tablePlace } from './case-table'
import { hold } from './hold'
import { dayOfLights, lightCounts, placeLights } from './light-counts'
import { figureSources, month, monthFigures, placeLine } from './month-figures'
import { figurePlace } from './place'

const scope = { scope: id }
const shown = { place: figurePlace, at: instant }

/** `lateReply` is part of `awaitsReply`; `settled`: the latest orders that were settled, newest first. */
const supervisionState = z.enum(['awaitsReply', 'lateReply', 'awaitsVerdict', 'settled'])
export type SupervisionState = z.output<typeof supervisionState>

/** Late cases that the same acts help. Administrators are told how many, not which. */
const lateGroup = z.object({
  hold,
  /** Whose turn it is, when that is one desk or person for all of them. */
  by: z.nullable(z.string()),
  total: z.int(),
  /** The longest overdue first, at most 20. */
  cases: z.array(tableCase),
})
export type LateGroup = z.output<typeof lateGroup>

/** A person or a desk with the number of open cases, and how many of these are late. */
const openAssignee = z.extend(tableCase.shape.assignee, { open: z.int(), red: z.int() })
export type OpenAssignee = z.output<typeof openAssignee>

/** Contract of the cloud function `figures`: what supervisors, leaders, desks and administrators see of their place. */
export const figureActions = defineActions('figures', {
  overview: action({
    summary:
      'What is late in a place, where, why, and what helps now; compared with a week ago and the seven weeks before.',
    input: z.object(scope),
    output: z.object({
      ...shown,
      lights: lightCounts,
      /** Due before the end of today and not late yet. */
      dueToday: z.int(),
      /** As the day a week ago began; null when nobody counted then. */
      weekAgo: z.nullable(dayOfLights),
      /** The beginning of today and of the same day of the eight weeks before, oldest first; days nobody counted are missing. */
      weeks: z.array(dayOfLights),
      below: z.array(placeLights),
      /** The same weeks of at most six places below, those with most red. */
      trends: z.array(z.object({ code: id, name: z.string(), weeks: z.array(dayOfLights) })),
      /** In the order of `holds`; only those that have any. */
      late: z.array(lateGroup),
    }),
    errors: [],
    writes: false,
  }),
  cases: action({
    summary:
      'The cases of a place by filters, a page of 50; `next` is `after` of the following one. Beyond the open ones they are ' +
      'listed by registration, at most 31 days of it, the last ones; `since` says from which.',
    input: z.object({ ...scope, filter: caseFilter, order: caseOrder, after: z.optional(tablePlace) }),
    output: z.object({
      ...shown,
      cases: z.array(tableCase),
      /** Of all pages; counted exactly up to 1000. */
      total: cappedCount,
      order: caseOrder,
      /** From which day of registration on it was looked; null for all. */
      since: z.nullable(localDate),
      next: z.nullable(tablePlace),
    }),
    errors: [],
    writes: false,
  }),
  assignees: action({
    summary: 'Who is responsible for the open cases of a place, those with most that is late first, at most 300.',
    input: z.object(scope),
    output: z.object({ assignees: z.array(openAssignee) }),
    errors: [],
    writes: false,
  }),
  lights: action({
    summary: 'The lights of a place and of what lies directly below it: nodes, or the grids of the lowest node.',
    input: z.object(scope),
    output: z.object({ ...shown, lights: lightCounts, below: z.array(placeLights) }),
    errors: [],
    writes: false,
  }),
  gridLights: action({
    summary:
      'The map of a place: its grids with their lights and simplified outlines, and the outlines of the nodes directly ' +
      'below it. With more than 600 grids the nodes carry the lights instead.',
    input: z.object(scope),
    output: z.object({
      ...shown,
      /** [west, south, east, north], GCJ-02. */
      bounds: z.tuple([z.number(), z.number(), z.number(), z.number()]),
      areas: z.array(z.extend(mapArea, { lights: lightCounts })),
      /** Drawn as lines over the areas; empty when the areas are these nodes themselves, or the place is the lowest. */
      outlines: z.array(mapArea),
    }),
    errors: [],
    writes: false,
  }),
  supervisions: action({
    summary: 'Cases of a place with a 督办 order in one state, a page of 30, and how many there are in each.',
    input: z.object({ ...scope, state: supervisionState, after: z.optional(tablePlace) }),
    output: z.object({
      ...shown,
      counts: z.object({ awaitsReply: z.int(), lateReply: z.int(), awaitsVerdict: z.int() }),
      cases: z.array(z.object({ case: tableCase, supervision: supervisionView })),
      next: z.nullable(tablePlace),
    }),
    errors: [],
    writes: false,
  }),
  rates: action({
    summary: '三率 and times of the cases registered in a month in a place, with everything that was left out and why.',
    input: z.object({ ...scope, month }),
    output: z.object({ ...shown, month, figures: monthFigures, sources: figureSources }),
    errors: ['REGISTER_TOO_LARGE'],
    writes: false,
  }),
  report: action({
    summary: 'The monthly supervision report: the figures, those of the month before, a line for each place below.',
    input: z.object({ ...scope, month }),
    output: z.object({
      ...shown,
      month,
      figures: monthFigures,
      before: monthFigures,
      below: z.array(placeLine),
      sources: figureSources,
    }),
    errors: ['REGISTER_TOO_LARGE'],
    writes: false,
  }),
  exportReport: action({
    summary:
      'Writes that report as .xlsx and answers an address that opens it for ten minutes. One file a person is kept.',
    input: z.object({ requestId, ...scope, month }),
    output: z.object({ url: fileUrl, fileName: z.string() }),
    errors: ['REGISTER_TOO_LARGE'],
    writes: true,
  }),
})
