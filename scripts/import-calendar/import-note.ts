import type { CalendarImport } from '../../shared/calendar/merge-calendar'

/** What the import is called in the history of each case that it moves: the notices by name and address. */
export function importNote({ schedules = [], localHolidays, halfDays, hours }: CalendarImport): string {
  const local = [...(localHolidays ?? []), ...(halfDays ?? [])]
  const notices = [...new Set(local.map(each => each.notice))]
  return [
    ...schedules.map(({ year, notice }) => `${year} 年放假安排的通知${notice === `${year}` ? '' : `（${notice}）`}`),
    ...(localHolidays || halfDays ? [`本地放假安排${notices.length ? `（${notices.join('、')}）` : ''}`] : []),
    ...(hours ? ['上班时间调整'] : []),
  ].join('；')
}
