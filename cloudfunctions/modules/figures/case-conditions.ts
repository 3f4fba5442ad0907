import type { WorkCalendar } from '@shared/calendar/work-calendar'
import { addWorkdays } from '@shared/calendar/workdays'
import { aboutStaffIds } from '@shared/cases/about-staff'
import { type CaseStatus, caseStatuses, isOpen, openStatuses } from '@shared/cases/case-status'
import type { CaseFilter, CaseOrder } from '@shared/figures/case-table'
import type { LightName } from '@shared/figures/light-counts'
import { addDays, type Instant, instantOf, type LocalDate, localDateOf } from '@shared/kernel/local-date'
import type { Context } from '../../platform/context'
import type { Where } from '../../platform/database'
import type { QueryCommand } from '../../platform/sdk'
import type { OrderedCases } from './keyset-page'
import type { PlaceInFigures } from './place-in-figures'

/** How many days of registrations are looked through for what is not open any more: it must not grow with the years. */
const endedWithinDays = 31

/** A filter as the database is asked, and what had to be added to it. */
export interface AskedCases {
  readonly list: OrderedCases
  readonly order: CaseOrder
  /** First day of registration that was looked at; null for all. */
  readonly since: LocalDate | null
}

/**
 * Open cases are few, so they may be asked for in any way. What has ended is listed by registration only, within days:
 * an index serves both, and no page reads more than it must.
 */
export function askedCases(ctx: Context, place: PlaceInFigures, filter: CaseFilter, order: CaseOrder): AskedCases {
  const now = ctx.clock.now()
  const statuses = statusesOf(filter)
  const areOpen = statuses.every(isOpen)
  const to = filter.registeredTo as LocalDate | undefined
  const asked = (filter.registeredFrom as LocalDate | undefined) ?? null
  const from = areOpen ? asked : latestOf(asked, addDays(to ?? localDateOf(now), -endedWithinDays))
  const by = areOpen && order === 'due' ? 'deadline.dueAt' : 'createdAt'
  const bounds = {
    'deadline.dueAt': dueBounds(ctx, filter, now),
    createdAt: createdBounds(ctx, from, to),
  }
  const other = by === 'createdAt' ? 'deadline.dueAt' : 'createdAt'
  const rest = bounds[other]
  const where: Where = {
    ...place.where,
    status: areOpen ? ctx.db.command.in([...statuses]) : isNoneOf(ctx, statuses),
    ...lightWhere(ctx, filter, now),
    ...plainWhere(ctx, place, filter),
    ...(rest[0] ? { [other]: rest.slice(1).reduce((all, each) => all.and(each), rest[0]) } : {}),
  }
  return {
    list: { where, by, direction: by === 'createdAt' ? 'desc' : 'asc', narrowed: bounds[by] },
    order: by === 'createdAt' ? 'created' : 'due',
    since: from,
  }
}

/**
 * What has ended is found by its days. Naming the states that are not wanted keeps the database from reading every case
 * of a state that nearly all of them are in.
 */
const isNoneOf = ({ db }: Context, statuses: readonly CaseStatus[]): QueryCommand =>
  db.command.nin(caseStatuses.filter(status => !statuses.includes(status)))

const latestOf = (a: LocalDate | null, b: LocalDate): LocalDate => (a !== null && a > b ? a : b)

const hasLight = ({ light, lateByWorkdays }: CaseFilter): boolean => light !== undefined || lateByWorkdays !== undefined

/** Every open one when nothing is said; only open cases have a light. */
function statusesOf(filter: CaseFilter): readonly CaseStatus[] {
  const asked = filter.statuses ?? openStatuses
  return hasLight(filter) ? asked.filter(isOpen) : asked
}

const lights: Readonly<Record<LightName, (ctx: Context, now: Instant) => Where>> = {
  red: ({ db }) => ({ yellowAt: db.command.gt(0) }),
  yellow: ({ db }, now) => ({ yellowAt: db.command.gt(0).and(db.command.lte(now)) }),
  green: ({ db }, now) => ({ yellowAt: db.command.gt(now) }),
  paused: () => ({ yellowAt: null }),
}

const lightWhere = (ctx: Context, filter: CaseFilter, now: Instant): Where =>
  hasLight(filter) ? lights[filter.light ?? 'red'](ctx, now) : {}

function dueBounds({ db, calendar }: Context, { light, lateByWorkdays }: CaseFilter, now: Instant): QueryCommand[] {
  const { lt, gte } = db.command
  const late = lateByWorkdays === undefined || lateByWorkdays === 1 ? now : lastDueOfLate(lateByWorkdays, now, calendar)
  return [
    ...(light === 'red' || lateByWorkdays !== undefined ? [lt(Math.min(late, now))] : []),
    ...(light === 'yellow' || light === 'green' ? [gte(now)] : []),
  ]
}

/** Whatever was due until the end of that working day is late by at least so many working days (deadline-view.ts). */
const lastDueOfLate = (workdays: number, now: Instant, calendar: WorkCalendar): Instant =>
  instantOf(addWorkdays(addDays(localDateOf(now), 1), -workdays - 1, calendar), '24:00')

function createdBounds({ db }: Context, from: LocalDate | null, to: LocalDate | undefined): QueryCommand[] {
  return [
    ...(from ? [db.command.gte(instantOf(from, '00:00'))] : []),
    ...(to ? [db.command.lt(instantOf(to, '24:00'))] : []),
  ]
}

function plainWhere({ db }: Context, place: PlaceInFigures, filter: CaseFilter): Where {
  const { categoryId, assigneeId, channel, urgent, supervised } = filter
  const { eq, gt, nin } = db.command
  const isGrid = place.grid !== null
  return {
    ...(categoryId === undefined
      ? {}
      : { categoryId: isGrid ? eq(categoryId).and(nin([...aboutStaffIds])) : categoryId }),
    ...(assigneeId === undefined ? {} : { 'assignee.id': assigneeId }),
    ...(channel === undefined ? {} : { channel }),
    ...(urgent === undefined ? {} : { urgent }),
    ...(supervised ? { 'supervision.acceptedAt': null, 'supervision.replyBy': gt(0) } : {}),
  }
}
