import { defaultWorkingHours } from '@shared/calendar/working-hours'
import { promiseDeadline, viewDeadline } from '@shared/deadlines/case-deadline'
import { feedback2510 } from '@shared/deadlines/shipped-policies'
import { published } from '../calendar/calendars'
import { at, say } from './instants'

const rules = { policy: feedback2510, calendar: published, hours: defaultWorkingHours }
const { deadline } = promiseDeadline('normal', at('2026-11-22 09:41'), rules)

it('promises five working days for an ordinary case', () => {
  expect(deadline).toMatchObject({ limitWorkdays: 5, dueOn: '2026-11-27', policyVersion: 1, provisional: false })
})

it.each([
  ['open, Monday', {}, '2026-11-23 10:00', { light: 'green', workdaysLeft: 4, workdaysEarly: null }],
  ['due today', {}, '2026-11-27 10:00', { light: 'yellow', workdaysLeft: 0 }],
  ['late on Monday', {}, '2026-11-30 10:00', { light: 'red', workdaysLeft: -1 }],
  [
    'answered a day early stays so',
    { answeredAt: at('2026-11-26 16:20') },
    '2026-12-20 10:00',
    { light: 'green', workdaysEarly: 1 },
  ],
  [
    'answered late stays red',
    { answeredAt: at('2026-11-30 10:00') },
    '2026-12-20 10:00',
    { light: 'red', workdaysEarly: -1 },
  ],
  [
    'waiting for the reporter',
    { pauses: [{ from: at('2026-11-24 09:00'), to: null }] },
    '2026-12-01 09:00',
    { paused: true, dueOn: '2026-12-04', light: 'green' },
  ],
] as const)('%s', (_state, change, now, expected) => {
  expect(viewDeadline({ ...deadline, ...change }, at(now), rules)).toMatchObject(expected)
})

it('an open pause keeps what is left', () => {
  const waiting = { ...deadline, pauses: [{ from: at('2026-11-24 09:00'), to: null }] }
  expect(
    ['2026-11-24 09:00', '2026-11-26 09:00'].map(now => viewDeadline(waiting, at(now), rules).workdaysLeft),
  ).toEqual([3, 3])
  expect(say(viewDeadline(waiting, at('2026-11-26 09:00'), rules).dueAt)).toBe('2026-12-01 18:00')
})
