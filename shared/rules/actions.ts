import * as z from 'zod/mini'
import { rulesInput } from '../deadlines/rules-input'
import { action, defineActions } from '../kernel/contract'
import { id, instant, localDate, requestId, text } from '../kernel/fields'
import { limitRulesInput } from '../limits/limit-rules'
import { dryRunRow } from './dry-run-counts'

const byWhom = { at: z.nullable(instant), byName: z.nullable(z.string()), note: z.nullable(z.string()) }

/** The rules in force, their version, and who published them; null for what was delivered with the app. */
const rulesView = z.object({
  version: z.int(),
  rules: rulesInput,
  ...byWhom,
  /** Whether the caller may try and publish others: an administrator of everything. */
  mayChange: z.boolean(),
  /** Levels of the organisation from the top down to the grid, which the rungs of the ladder stand for. */
  levelNames: z.array(z.string()),
  /** Departments that may have a share of their own. */
  departments: z.array(z.object({ orgCode: id, name: z.string() })),
})
export type RulesView = z.output<typeof rulesView>

const calendarDay = z.object({
  date: localDate,
  kind: z.enum(['holiday', 'makeupWorkday', 'localHoliday', 'halfDay']),
  name: z.string(),
  /** Web address or number of the notice; null for a statutory day whose notice is not published yet. */
  notice: z.nullable(z.string()),
})
export type CalendarDay = z.output<typeof calendarDay>

/** Where the next page of a dry run begins: behind this case. */
const place = z.object({ createdAt: instant, id })

/** The limits in force, their version, and who published them; null for what was delivered with the app. */
const limitsView = z.object({
  version: z.int(),
  limits: limitRulesInput,
  ...byWhom,
  mayChange: z.boolean(),
})
export type LimitsView = z.output<typeof limitsView>

/** Contract of the cloud function `rules`. */
export const rulesActions = defineActions('rules', {
  get: action({
    summary: 'What deadlines are counted by now.',
    input: z.object({}),
    output: rulesView,
    errors: [],
    writes: false,
  }),
  history: action({
    summary: 'Versions of the deadline rules that were published, newest first, a page of 20.',
    input: z.object({ before: z.optional(z.int()) }),
    output: z.object({ versions: z.array(z.object({ version: z.int(), ...byWhom })), more: z.boolean() }),
    errors: [],
    writes: false,
  }),
  calendar: action({
    summary: 'The days of a year that differ from the plain week, opening hours, and up to when no notice is awaited.',
    input: z.object({ year: z.int().check(z.minimum(2000), z.maximum(2100)) }),
    output: z.object({
      version: z.int(),
      year: z.int(),
      published: z.boolean(),
      settledThrough: localDate,
      hours: z.object({ spans: z.array(z.tuple([z.string(), z.string()])), halfDayClosesAt: z.string() }),
      days: z.array(calendarDay),
    }),
    errors: [],
    writes: false,
  }),
  dryRun: action({
    summary:
      'Replays a page of the cases reported in a month (last month when none is named) under edited rules, saving nothing: ' +
      'how many were late and how many would have been, by class and community. `next` asks for the page after it.',
    input: z.object({
      rules: rulesInput,
      month: z.optional(z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/))),
      after: z.optional(place),
    }),
    output: z.object({ month: z.string(), rows: z.array(dryRunRow), next: z.nullable(place) }),
    errors: [],
    writes: false,
  }),
  publish: action({
    summary:
      'Makes edited rules the ones in force for what is reported from now on; open cases keep what they were promised. ' +
      'Refused when somebody else published since `seenVersion`.',
    input: z.object({ requestId, seenVersion: z.int(), note: text(200), rules: rulesInput }),
    output: rulesView,
    errors: ['CHANGED_MEANWHILE'],
    writes: true,
  }),
  limits: action({
    summary: 'How often one person may do what, for who answers for a place: with who published it, when and why.',
    input: z.object({}),
    output: limitsView,
    errors: [],
    writes: false,
  }),
  publishLimits: action({
    summary:
      'Makes edited limits the ones in force, everywhere within ten seconds. Refused when somebody else published since ' +
      '`seenVersion`.',
    input: z.object({ requestId, seenVersion: z.int(), note: text(200), limits: limitRulesInput }),
    output: limitsView,
    errors: ['CHANGED_MEANWHILE'],
    writes: true,
  }),
})
