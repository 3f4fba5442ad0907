import { addDays, dayNumberOf, diffDays, type LocalDate, weekday } from '../kernel/local-date'
import { type HolidaySchedule, publishedSchedules } from './schedules'
import { buildWorkdayTable, type WorkdayTable } from './workday-table'

/** A day that differs from the plain week, and the notice that says so. */
interface SpecialDay {
  readonly date: LocalDate
  readonly kind: 'holiday' | 'makeupWorkday' | 'localHoliday'
  readonly name: string
  /** Web address or number of the notice; null for a statutory day whose notice is not published yet. */
  readonly notice: string | null
}

/** A working day that closes at noon, by local notice. */
interface HalfDay {
  readonly date: LocalDate
  readonly name: string
  readonly notice: string
}

interface LocalHoliday {
  readonly date: LocalDate
  readonly name: string
  readonly notice: string
}

export interface WorkCalendar {
  readonly special: ReadonlyMap<LocalDate, SpecialDay>
  readonly halfDays: ReadonlyMap<LocalDate, HalfDay>
  /** First day of the first published year. */
  readonly publishedFrom: LocalDate
  /** Last day of the last year published without a gap. */
  readonly publishedThrough: LocalDate
  /** Last day that no notice still to come can change. */
  readonly settledThrough: LocalDate
  readonly workdays: WorkdayTable
}

/**
 * Statutory days with a fixed date (全国年节及纪念日放假办法, 2025). They are off in every year, so a year without a
 * notice starts from them; festivals of the lunar calendar and 调休 are only known from the notice.
 */
const statutoryDays: readonly (readonly [monthDay: string, name: string])[] = [
  ['01-01', '元旦'],
  ['05-01', '劳动节'],
  ['05-02', '劳动节'],
  ['10-01', '国庆节'],
  ['10-02', '国庆节'],
  ['10-03', '国庆节'],
]

/** How far a deadline can lie beyond the published years. */
const provisionalYears = 10

export interface CalendarSources {
  readonly schedules?: readonly HolidaySchedule[]
  readonly localHolidays?: readonly LocalHoliday[]
  readonly halfDays?: readonly HalfDay[]
}

/** Builds the calendar once (about a millisecond); adding and counting are then look-ups. */
export function createWorkCalendar(sources: CalendarSources = {}): WorkCalendar {
  const schedules = [...(sources.schedules ?? publishedSchedules)].sort((a, b) => a.year - b.year)
  const [first] = schedules
  if (!first) throw new RangeError('a calendar needs at least one published year')
  const lastYear = lastYearWithoutGap(schedules)
  const publishedThrough = `${lastYear}-12-31` as LocalDate

  const special = new Map<LocalDate, SpecialDay>()
  for (let year = lastYear + 1; year <= lastYear + provisionalYears; year += 1) {
    for (const [monthDay, name] of statutoryDays) {
      const date = `${year}-${monthDay}` as LocalDate
      special.set(date, { date, kind: 'holiday', name, notice: null })
    }
  }
  for (const schedule of schedules) for (const day of daysOf(schedule)) special.set(day.date, day)
  for (const { date, name, notice } of sources.localHolidays ?? []) {
    special.set(date, { date, kind: 'localHoliday', name, notice })
  }

  return {
    special,
    halfDays: new Map((sources.halfDays ?? []).map(day => [day.date, day])),
    publishedFrom: `${first.year}-01-01` as LocalDate,
    publishedThrough,
    settledThrough: lastSettledDay(publishedThrough),
    workdays: buildWorkdayTable(
      `${first.year - 3}-01-01` as LocalDate,
      `${lastYear + provisionalYears}-12-31` as LocalDate,
      date => isWorkdayBy(special.get(date), date),
    ),
  }
}

function isWorkdayBy(special: SpecialDay | undefined, date: LocalDate): boolean {
  if (special) return special.kind === 'makeupWorkday'
  const day = weekday(date)
  return day !== 0 && day !== 6
}

function daysOf({ notice, festivals }: HolidaySchedule): SpecialDay[] {
  return festivals.flatMap(({ name, off: [from, through], worked }): SpecialDay[] => [
    ...Array.from({ length: diffDays(from, through) + 1 }, (_, days) => ({
      date: addDays(from, days),
      kind: 'holiday' as const,
      name,
      notice,
    })),
    ...worked.map(date => ({ date, kind: 'makeupWorkday' as const, name, notice })),
  ])
}

function lastYearWithoutGap(schedules: readonly HolidaySchedule[]): number {
  let last = schedules[0]!.year
  while (schedules.some(each => each.year === last + 1)) last += 1
  return last
}

/**
 * The notice for a year can reach back into December: it has made 31 December a day off (2018) and weekend days from
 * 29 December on working days (2006, 2011, 2018), never anything earlier. So the first day that can still change is
 * the first weekend day from 29 December on, else 31 December.
 */
function lastSettledDay(publishedThrough: LocalDate): LocalDate {
  let open = addDays(publishedThrough, -2)
  while (open < publishedThrough && weekday(open) !== 0 && weekday(open) !== 6) open = addDays(open, 1)
  return addDays(open, -1)
}

/** True when no notice still to come can change the working days from `from` through `through`. */
export const isSettled = (from: LocalDate, through: LocalDate, calendar: WorkCalendar): boolean =>
  from >= calendar.publishedFrom && through <= calendar.settledThrough

export const isWorkday = (date: LocalDate, calendar: WorkCalendar): boolean =>
  calendar.workdays.isWorkday(dayNumberOf(date))
