import { instantOf, type LocalDate, type TimeOfDay } from '@shared/kernel/local-date'
import { sayDay, sayInstant, sayRemaining } from '@shared/kernel/say-time'
import { published } from '../calendar/calendars'

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

it.each([
  ['Tuesday for Thursday', '2026-11-26 18:00', '2026-11-24 10:00', '还剩 2 个工作日'],
  ['Saturday for Monday', '2026-11-23 18:00', '2026-11-21 10:00', '还剩 1 个工作日'],
  ['the due morning', '2026-11-26 18:00', '2026-11-26 00:00', '今天 18:00 到期'],
  ['the very last moment', '2026-11-26 18:00', '2026-11-26 18:00', '今天 18:00 到期'],
  ['just too late', '2026-11-26 18:00', '2026-11-26 18:01', '已超期，今天 18:00 到期'],
  ['the Saturday after a Friday', '2026-11-27 18:00', '2026-11-28 10:00', '已超期，昨天 18:00 到期'],
  ['the Monday after a Friday', '2026-11-27 18:00', '2026-11-30 08:00', '已超期 1 个工作日'],
  ['after National Day', '2026-09-30 18:00', '2026-10-10 09:00', '已超期 3 个工作日'],
  ['over National Day', '2026-10-08 18:00', '2026-09-30 19:00', '还剩 1 个工作日'],
] as const)('remaining: %s', (_name, dueAt, now, expected) => {
  expect(sayRemaining(at(dueAt), at(now), published)).toBe(expected)
})
