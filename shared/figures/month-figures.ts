import * as z from 'zod/mini'
import { id, instant, localDate } from '../kernel/fields'
import { medianTime, rate } from './rates'

/** A month in Beijing, `2026-11`. */
export const month = z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/))

/** What became of the cases that were registered in a month in a place, as of the instant they were counted. */
export const monthFigures = z.object({
  registered: z.int(),
  /** Still open, and how many of those are late. */
  open: z.int(),
  openLate: z.int(),
  answered: z.int(),
  answeredInTime: z.int(),
  rates: z.object({ response: rate, solution: rate, satisfaction: rate }),
  views: z.object({ satisfied: z.int(), fair: z.int(), unsatisfied: z.int() }),
  times: z.object({
    /** Until whoever took it on had been given it. */
    toRoute: medianTime,
    /** Until the first words to the reporter. */
    toFirstReply: medianTime,
    /** Until the answer that stood. */
    toClose: medianTime,
  }),
  /** Cases that the first who got them sent back or passed on before anybody had taken them on, of all that were routed. */
  wrongRoute: z.object({ numerator: z.int(), denominator: z.int(), share: z.nullable(z.number()) }),
  /** People who reported at least twice, and all who are known; who they are is not told. Anonymous reports count for neither. */
  repeatReporters: z.object({ repeated: z.int(), known: z.int() }),
  reopened: z.int(),
  /** 督办: cases with an order, orders, those answered in time, those settled. */
  supervision: z.object({ cases: z.int(), orders: z.int(), repliedInTime: z.int(), settled: z.int() }),
  categories: z.array(z.object({ id, name: z.string(), registered: z.int(), late: z.int() })),
  days: z.array(z.object({ day: localDate, registered: z.int(), answered: z.int() })),
})
export type MonthFigures = z.output<typeof monthFigures>

/** What stands behind the figures, so that somebody else can count them again. */
export const figureSources = z.object({
  from: instant,
  /** Until before this instant. */
  to: instant,
  computedAt: instant,
  territoryVersion: z.string(),
  calendarVersion: z.int(),
  /** Published through which day the working days are known. */
  calendarThrough: localDate,
  /** The versions of the deadline policies that these cases were promised. */
  policies: z.array(z.object({ id, version: z.int(), cases: z.int() })),
})
export type FigureSources = z.output<typeof figureSources>

/** A line of the report for a place below the one it is about. */
export const placeLine = z.object({
  code: id,
  name: z.string(),
  kind: z.enum(['node', 'grid', 'own']),
  registered: z.int(),
  answered: z.int(),
  answeredInTime: z.int(),
  openLate: z.int(),
  supervised: z.int(),
  response: z.nullable(z.number()),
  solution: z.nullable(z.number()),
  satisfaction: z.nullable(z.number()),
})
export type PlaceLine = z.output<typeof placeLine>
