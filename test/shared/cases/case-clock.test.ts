import {
  canReopen,
  currentDue,
  pauseClock,
  reopenUntilOf,
  resumeClock,
  startClock,
  stopClock,
} from '@shared/cases/case-clock'
import { viewDeadline } from '@shared/cases/deadline-view'
import { feedback2510 } from '@shared/deadlines/shipped-policies'
import { workTime } from '../../support/a-case'
import { beijing } from '../../support/fixed-clock'

/** Sunday 22 November 2026, the story of the mockups: five working days end on Friday the 27th. */
const sunday = startClock(feedback2510, 'normal', beijing('2026-11-22T09:41'), workTime)

describe('the clock of a case', () => {
  it.each([
    ['an inquiry', 'inquiry', '2026-11-24T18:00'],
    ['a normal case', 'normal', '2026-11-27T18:00'],
    ['a complex case', 'complex', '2026-12-04T18:00'],
  ] as const)('%s reported on Sunday is due', (_what, complexity, due) => {
    expect(startClock(feedback2510, complexity, beijing('2026-11-22T09:41'), workTime).dueAt).toBe(beijing(due))
  })

  it('moves by the working time that a question took', () => {
    const asked = pauseClock(sunday, beijing('2026-11-24T10:00'))
    const resumed = resumeClock(asked, beijing('2026-11-25T10:00'), workTime)
    expect(resumed.dueAt).toBe(beijing('2026-11-30T18:00'))
    expect(resumed.dueOn).toBe('2026-11-30')
  })

  it('does not move for a question asked and answered outside working hours', () => {
    const asked = pauseClock(sunday, beijing('2026-11-24T19:00'))
    expect(resumeClock(asked, beijing('2026-11-25T08:00'), workTime).dueAt).toBe(sunday.dueAt)
  })

  it('shows a due date that moves on while the question is open', () => {
    const asked = pauseClock(sunday, beijing('2026-11-24T09:00'))
    expect(currentDue(asked, beijing('2026-11-26T09:00'), workTime).dueOn).toBe('2026-12-01')
  })

  it('ends an open pause with the answer', () => {
    const asked = pauseClock(sunday, beijing('2026-11-24T10:00'))
    const stopped = stopClock(asked, beijing('2026-11-25T10:00'), workTime)
    expect(stopped.pauses).toEqual([{ from: beijing('2026-11-24T10:00'), to: beijing('2026-11-25T10:00') }])
    expect(stopped.answeredAt).toBe(beijing('2026-11-25T10:00'))
  })

  it.each([
    ['green in the beginning', '2026-11-23T10:00', 'green', 4],
    ['yellow on the last day', '2026-11-27T09:00', 'yellow', 0],
    ['still in time at the last instant', '2026-11-27T18:00', 'yellow', 0],
    ['red a minute later, and late by at least one day', '2026-11-27T18:01', 'red', -1],
    ['late by one working day on the Saturday after', '2026-11-28T10:00', 'red', -1],
    ['late by two working days on Tuesday', '2026-12-01T10:00', 'red', -2],
  ] as const)('%s', (_rule, now, light, workdaysLeft) => {
    expect(viewDeadline(sunday, beijing(now), workTime)).toMatchObject({ light, workdaysLeft })
  })

  it.each([
    ['a day early', '2026-11-26T16:20', 'green', 1],
    ['on the day', '2026-11-27T17:59', 'green', 0],
    ['late the same evening', '2026-11-27T20:00', 'red', -1],
  ] as const)('keeps for good whether the answer came in time: %s', (_when, at, light, workdaysEarly) => {
    const stopped = stopClock(sunday, beijing(at), workTime)
    expect(viewDeadline(stopped, beijing('2027-03-01T10:00'), workTime)).toMatchObject({ light, workdaysEarly })
  })

  it('lets the reporter reopen until the end of the fifteenth day', () => {
    const reopenUntil = reopenUntilOf(beijing('2026-11-26T16:20'))
    expect(canReopen({ reopenUntil }, beijing('2026-12-11T23:59'))).toBe(true)
    expect(canReopen({ reopenUntil }, beijing('2026-12-12T00:00'))).toBe(false)
    expect(canReopen({ reopenUntil: null }, 0)).toBe(false)
  })
})
