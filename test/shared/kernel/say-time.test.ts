import { instantOf, type LocalDate, type TimeOfDay } from '@shared/kernel/local-date'
import { sayDay, sayInstant } from '@shared/kernel/say-time'

const at = (text: string) => {
  const [date, time] = text.split(' ')
  return instantOf(date as LocalDate, time as TimeOfDay)
}

it.each([
  ['2026-11-22', '今天'],
  ['2026-11-23', '明天'],
  ['2026-11-21', '昨天'],
  ['2026-11-24', '11月24日（周二）'],
  ['2026-11-20', '11月20日（周五）'],
  ['2027-01-08', '2027年1月8日（周五）'],
] as const)('on Sunday 2026-11-22, %s is %s', (date, expected) => {
  expect(sayDay(date as LocalDate, '2026-11-22' as LocalDate)).toBe(expected)
})

it.each([
  ['2026-11-22 18:00', '2026-11-22 09:41', '今天 18:00'],
  ['2026-11-22 09:41', '2026-11-22 23:59', '今天 9:41'],
  ['2026-11-23 00:00', '2026-11-22 23:59', '明天 0:00'],
  ['2026-11-22 23:59', '2026-11-23 00:00', '昨天 23:59'],
  ['2026-11-26 18:00', '2026-11-22 09:41', '11月26日（周四）18:00'],
] as const)('%s, read at %s, is %s', (when, now, expected) => {
  expect(sayInstant(at(when), at(now))).toBe(expected)
})
