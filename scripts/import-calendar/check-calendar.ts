import type { CalendarImport } from '../../shared/calendar/merge-calendar'
import {
  addDays,
  type LocalDate,
  minuteOfDay,
  parseLocalDate,
  type TimeOfDay,
  weekday,
} from '../../shared/kernel/local-date'
import type { HolidayCnYear, OwnFile } from './calendar-file'

/** What can be imported, with things worth a look; or why nothing can. */
export type CheckedCalendar =
  | { readonly ok: true; readonly calendar: CalendarImport; readonly warnings: readonly string[] }
  | { readonly ok: false; readonly problems: readonly string[] }

type Schedule = NonNullable<CalendarImport['schedules']>[number]

/** Checks what a file says against the year and the week, and turns it into what the calendar is made of. */
export function checkCalendar(file: OwnFile): CheckedCalendar {
  const schedules = file.schedules ?? []
  const problems = [
    ...(Object.keys(file).length === 0 ? ['The file says nothing about days or hours.'] : []),
    ...duplicates(schedules.map(each => String(each.year))).map(year => `${year} is there twice`),
    ...schedules.flatMap(yearProblems),
    ...dayProblems(file.localHolidays ?? [], 'a local holiday'),
    ...dayProblems(file.halfDays ?? [], 'a half day'),
    ...(file.hours ? hoursProblems(file.hours) : []),
  ]
  if (problems.length > 0) return { ok: false, problems }
  const { localHolidays, halfDays, hours } = file
  const calendar: CalendarImport = {
    ...(file.schedules ? { schedules: schedules.map(scheduleOf) } : {}),
    ...(localHolidays ? { localHolidays: localHolidays.map(onDay) } : {}),
    ...(halfDays ? { halfDays: halfDays.map(onDay) } : {}),
    ...(hours ? { hours: hoursOf(hours) } : {}),
  }
  return { ok: true, calendar, warnings: schedules.flatMap(missingStatutoryDays) }
}

function yearProblems({ year, days }: HolidayCnYear): string[] {
  const isAboutYear = (date: string) => date >= `${year - 1}-12-01` && date <= `${year}-12-31`
  return [
    ...dayProblems(days, `a day of ${year}`),
    ...days
      .filter(({ date }) => isRealDay(date) && !isAboutYear(date))
      .map(({ date }) => `${date} is no day of ${year}`),
    ...days
      .filter(({ name, isOffDay }) => !isOffDay && !days.some(each => each.isOffDay && each.name === name))
      .map(({ name, date }) => `${date} is worked in lieu of ${name}, which has no day off`),
    ...days
      .filter(({ date, isOffDay }) => isRealDay(date) && !isOffDay && !isWeekend(date))
      .map(({ date }) => `${date} is no weekend day, so it is worked anyway`),
  ]
}

function dayProblems(days: readonly { readonly date: string }[], what: string): string[] {
  return [
    ...days.filter(({ date }) => !isRealDay(date)).map(({ date }) => `${date} does not exist`),
    ...duplicates(days.map(each => each.date)).map(date => `${date} is ${what} twice`),
  ]
}

function hoursProblems({ spans, halfDayClosesAt }: NonNullable<OwnFile['hours']>): string[] {
  const times = [...spans.flat(), halfDayClosesAt]
  const wrong = times.filter(time => !isRealTime(time))
  if (wrong.length > 0) return wrong.map(time => `${time} is shown by no clock`)
  const minutes = spans.flat().map(minute)
  const opens = minutes[0] ?? 0
  const inOrder = minutes.every((each, i) => i === 0 || each > minutes[i - 1]!)
  return [
    ...(inOrder ? [] : ['The opening hours overlap or are not in order.']),
    ...(minute(halfDayClosesAt) > opens ? [] : ['A half day would close before it opens.']),
  ]
}

/** Days that are off by law in every year (全国年节及纪念日放假办法, 2025) and that the schedule does not name. */
function missingStatutoryDays({ year, days }: HolidayCnYear): string[] {
  const statutory = ['01-01', '05-01', '05-02', '10-01', '10-02', '10-03'].map(monthDay => `${year}-${monthDay}`)
  return statutory
    .filter(date => !days.some(each => each.date === date && each.isOffDay))
    .map(date => `${date} is off by law, but the schedule does not say so: it will count as an ordinary day`)
}

/** Days of one name that follow each other are one run of days off; worked days go with the first run of their name. */
function scheduleOf({ year, papers = [], days }: HolidayCnYear): Schedule {
  const festivals: { name: string; off: [LocalDate, LocalDate]; worked: LocalDate[] }[] = []
  for (const { name, date } of inOrder(days.filter(each => each.isOffDay))) {
    const run = festivals.findLast(each => each.name === name)
    if (run && addDays(run.off[1], 1) === date) run.off[1] = date
    else festivals.push({ name, off: [date, date], worked: [] })
  }
  for (const { name, date } of inOrder(days.filter(each => !each.isOffDay))) {
    festivals.find(each => each.name === name)?.worked.push(date)
  }
  return { year, notice: papers[0] ?? `${year}`, festivals }
}

const onDay = <T extends { readonly date: string }>(day: T) => ({ ...day, date: parseLocalDate(day.date) })

const hoursOf = ({ spans, halfDayClosesAt }: NonNullable<OwnFile['hours']>): CalendarImport['hours'] => ({
  spans: spans.map(([opens, closes]) => [opens as TimeOfDay, closes as TimeOfDay]),
  halfDayClosesAt: halfDayClosesAt as TimeOfDay,
})

const inOrder = (days: HolidayCnYear['days']) =>
  days.map(({ name, date }) => ({ name, date: date as LocalDate })).sort((a, b) => (a.date < b.date ? -1 : 1))

const duplicates = (all: readonly string[]): string[] => [...new Set(all.filter((each, i) => all.indexOf(each) < i))]

const minute = (time: string) => minuteOfDay(time as TimeOfDay)
const isWeekend = (date: string) => [0, 6].includes(weekday(date as LocalDate))
const isRealDay = (date: string) => succeeds(() => parseLocalDate(date))
const isRealTime = (time: string) => succeeds(() => minute(time))

function succeeds(work: () => unknown): boolean {
  try {
    work()
    return true
  } catch {
    return false
  }
}
