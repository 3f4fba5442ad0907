import type { WorkCalendar } from '@shared/calendar/work-calendar'
import type { InputOf, OutputOf } from '@shared/kernel/contract'
import type { CalendarDay, rulesActions } from '@shared/rules/actions'
import type { Context } from '../../platform/context'

/** The days of a year that differ from the plain week, in order. */
export async function yearCalendar(
  { year }: InputOf<typeof rulesActions.calendar>,
  ctx: Context,
): Promise<OutputOf<typeof rulesActions.calendar>> {
  const stored = await ctx.db.collection('rules').get('calendar')
  const { calendar, hours } = ctx
  return {
    version: stored?.version ?? 1,
    year,
    published: `${year}-12-31` <= calendar.publishedThrough && `${year}-01-01` >= calendar.publishedFrom,
    settledThrough: calendar.settledThrough,
    hours: { spans: hours.spans.map(([opens, closes]) => [opens, closes]), halfDayClosesAt: hours.halfDayClosesAt },
    days: daysOf(year, calendar),
  }
}

function daysOf(year: number, { special, halfDays }: WorkCalendar): CalendarDay[] {
  const all: CalendarDay[] = [
    ...special.values(),
    ...[...halfDays.values()].map(day => ({ ...day, kind: 'halfDay' as const })),
  ]
  return all
    .filter(({ date }) => date.startsWith(`${year}-`))
    .map(({ date, kind, name, notice }) => ({ date, kind, name, notice }))
    .sort((a, b) => (a.date < b.date ? -1 : 1))
}
