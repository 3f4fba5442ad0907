import type { CalendarRules } from '../deadlines/rules'
import { isEqual } from '../kernel/is-equal'
import { defaultWorkingHours } from './working-hours'

/** What one import says; what it leaves out stays as it is. */
export type CalendarImport = Partial<Omit<CalendarRules, 'version'>>

/** The calendar before anything was imported. */
export const shippedCalendarRules: CalendarRules = {
  version: 1,
  schedules: [],
  localHolidays: [],
  halfDays: [],
  hours: defaultWorkingHours,
}

/**
 * The calendar with an import in it, as the version after the one in force: a schedule replaces the one of its year;
 * local holidays, half days and opening hours replace the whole list they are in. The same object when nothing is new.
 */
export function mergedCalendar(inForce: CalendarRules, imported: CalendarImport): CalendarRules {
  const schedules = imported.schedules ?? []
  const merged = {
    schedules: [
      ...inForce.schedules.filter(({ year }) => !schedules.some(each => each.year === year)),
      ...schedules,
    ].sort((a, b) => a.year - b.year),
    localHolidays: imported.localHolidays ?? inForce.localHolidays,
    halfDays: imported.halfDays ?? inForce.halfDays,
    hours: imported.hours ?? inForce.hours,
  }
  const { localHolidays, halfDays, hours } = inForce
  const before = { schedules: inForce.schedules, localHolidays, halfDays, hours }
  return isEqual(merged, before) ? inForce : { ...merged, version: inForce.version + 1 }
}
