import { createWorkCalendar } from '@shared/calendar/work-calendar'
import { defaultWorkingHours } from '@shared/calendar/working-hours'
import { onDutyAt } from '@shared/grids/on-duty'
import { instantOf, type LocalDate, type TimeOfDay } from '@shared/kernel/local-date'

const calendar = createWorkCalendar()
const at = (day: string, time: string) => instantOf(day as LocalDate, time as TimeOfDay)

describe('on duty now', () => {
  it.each([
    ['a working morning', '2026-11-23', '09:41', '18:00', null],
    ['the first minute', '2026-11-23', '09:00', '18:00', null],
    ['before opening', '2026-11-23', '08:59', null, ['2026-11-23', '09:00']],
    ['the lunch break', '2026-11-23', '12:00', null, ['2026-11-23', '14:00']],
    ['the afternoon', '2026-11-23', '17:59', '18:00', null],
    ['after closing', '2026-11-23', '18:00', null, ['2026-11-24', '09:00']],
    ['a Sunday', '2026-11-22', '09:41', null, ['2026-11-23', '09:00']],
    ['the Friday evening', '2026-11-20', '20:00', null, ['2026-11-23', '09:00']],
    ['a Sunday worked in lieu', '2026-09-20', '10:00', '18:00', null],
    ['the first day of National Day', '2026-10-01', '10:00', null, ['2026-10-08', '09:00']],
  ] as const)('%s', (_when, day, time, onDutyUntil, next) => {
    expect(onDutyAt(at(day, time), calendar, defaultWorkingHours)).toEqual({
      onDutyUntil,
      nextOnDutyAt: next ? at(next[0], next[1]) : null,
    })
  })

  it('closes at noon on a half day', () => {
    const day = '2026-11-23' as LocalDate
    const half = createWorkCalendar({ halfDays: [{ date: day, name: '学习日', notice: '县政办 1 号' }] })
    expect(onDutyAt(at(day, '10:00'), half, defaultWorkingHours).onDutyUntil).toBe('12:00')
    expect(onDutyAt(at(day, '15:00'), half, defaultWorkingHours).nextOnDutyAt).toBe(at('2026-11-24', '09:00'))
  })
})
