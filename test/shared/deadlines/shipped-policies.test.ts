import { defaultWorkingHours } from '@shared/calendar/working-hours'
import { dueAt } from '@shared/deadlines/due-at'
import { close71530, feedback2510 } from '@shared/deadlines/shipped-policies'
import { published } from '../calendar/calendars'
import { at, say } from './instants'

const acceptedAt = at('2026-09-18 10:00')

it.each([
  ['inquiry', '2026-09-21 18:00'],
  ['normal', '2026-09-24 18:00'],
  ['complex', '2026-10-09 18:00'],
] as const)('2/5/10 working days from Friday 2026-09-18, Sunday worked: %s by %s', (kind, expected) => {
  const terms = { ...feedback2510, amount: feedback2510.limits[kind].amount }
  expect(say(dueAt(acceptedAt, terms, published, defaultWorkingHours).dueAt)).toBe(expected)
})

it.each([
  ['normal', '2026-09-28 18:00'],
  ['complex', '2026-10-08 18:00'],
  ['hard', '2026-10-19 18:00'],
] as const)('7/15/30 days from Friday 2026-09-18, ends on days off move: %s by %s', (kind, expected) => {
  const terms = { ...close71530, amount: close71530.limits[kind].amount }
  expect(say(dueAt(acceptedAt, terms, published, defaultWorkingHours).dueAt)).toBe(expected)
})
