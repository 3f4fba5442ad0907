import { defaultWorkingHours, workMsBetween } from '@shared/calendar/working-hours'
import { dueAt } from '@shared/deadlines/due-at'
import { dueAtWithPauses, type Pause } from '@shared/deadlines/pauses'
import type { LimitUnit } from '@shared/deadlines/policy'
import fc from 'fast-check'
import { proof } from '../../support/proof'
import { published } from '../calendar/calendars'
import { at, say } from './instants'

const fiveFrom = (acceptedAt: string, unit: LimitUnit) =>
  dueAt(at(acceptedAt), { amount: 5, unit, afterHours: 'dayDoesNotCount' }, published, defaultWorkingHours)
const paused = (unit: LimitUnit, now: string, ...pauses: (readonly [string, string | null])[]) =>
  say(
    dueAtWithPauses(
      fiveFrom('2026-11-22 09:41', unit),
      unit,
      pauses.map(([from, to]) => ({ from: at(from), to: to === null ? null : at(to) })),
      at(now),
      published,
      defaultWorkingHours,
    ),
  )

describe('five working days from Sunday the 22nd, due Friday the 27th 18:00', () => {
  it.each([
    ['a whole Tuesday moves Friday to Monday', [['2026-11-24 09:00', '2026-11-25 09:00']], '2026-11-30 18:00'],
    ['three hours move it to Monday noon', [['2026-11-24 09:00', '2026-11-24 12:00']], '2026-11-30 12:00'],
    ['a night moves nothing', [['2026-11-24 18:00', '2026-11-25 09:00']], '2026-11-27 18:00'],
    ['the Sunday before day 1 moves nothing', [['2026-11-22 10:00', '2026-11-22 20:00']], '2026-11-27 18:00'],
    [
      'pauses that overlap count once',
      [
        ['2026-11-24 09:00', '2026-11-24 12:00'],
        ['2026-11-24 10:00', '2026-11-24 12:00'],
      ],
      '2026-11-30 12:00',
    ],
    ['an open pause lasts until now', [['2026-11-24 09:00', null]], '2026-11-30 18:00'],
    ['a pause after the end moves nothing', [['2026-11-30 09:00', '2026-12-01 09:00']], '2026-11-27 18:00'],
  ] as const)('%s', (_rule, pauses, expected) => {
    expect(paused('workdays', '2026-11-25 09:00', ...pauses)).toBe(expected)
  })
})

it('calendar days move by the wall clock, and off a Sunday', () => {
  expect(paused('calendarDays', '2026-11-25 09:00', ['2026-11-24 09:00', '2026-11-25 09:00'])).toBe('2026-11-30 18:00')
  expect(paused('calendarDays', '2026-11-25 09:00', ['2026-11-23 09:00', '2026-11-26 10:00'])).toBe('2026-11-30 19:00')
})

it('working time that is not paused stays the same, whatever the pauses', () => {
  const start = at('2026-11-22 09:41')
  const minute = fc.integer({ min: 0, max: 7 * 1440 })
  const pause = fc
    .tuple(minute, minute)
    .map(([from, length]): Pause => ({ from: start + from * 60_000, to: start + (from + length) * 60_000 }))
  fc.assert(
    fc.property(fc.array(pause, { maxLength: 4 }), pauses => {
      const due = fiveFrom('2026-11-22 09:41', 'workdays')
      const end = dueAtWithPauses(due, 'workdays', pauses, start, published, defaultWorkingHours)
      const work = (from: number, to: number) => workMsBetween(from, to, published, defaultWorkingHours)
      let running = 0
      for (let from = due.countsFrom; from < end; from += 30 * 60_000) {
        running += minutesRunning(from, Math.min(end, from + 30 * 60_000), pauses, work)
      }
      expect(running).toBe(work(due.countsFrom, due.dueAt))
    }),
    proof(25),
  )
})

/** Working time of a stretch in which no pause is running, minute by minute. */
function minutesRunning(
  from: number,
  to: number,
  pauses: readonly Pause[],
  work: (from: number, to: number) => number,
): number {
  if (work(from, to) === 0) return 0
  let total = 0
  for (let at = from; at < to; at += 60_000) {
    if (!pauses.some(pause => pause.from <= at && at < (pause.to ?? 0))) total += work(at, Math.min(to, at + 60_000))
  }
  return total
}
