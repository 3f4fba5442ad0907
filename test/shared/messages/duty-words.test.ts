import type { Duty } from '@shared/grids/grid'
import { instantOf, type LocalDate, type TimeOfDay } from '@shared/kernel/local-date'
import { sayDuty } from '@shared/messages/duty-words'

const at = (day: string, time: TimeOfDay) => instantOf(day as LocalDate, time)
const person = (name: string): NonNullable<Duty['person']> => ({
  personId: 'p1',
  name,
  role: 'worker',
  gender: 'female',
  phone: null,
  photoUrl: null,
  demo: true,
})
const desk = { orgCode: '610999001003', name: '桂花社区工作站', phone: '09996120301' }
const duty = (more: Partial<Duty>): Duty => ({
  reason: 'owner',
  person: person('王芳'),
  desk: null,
  coversFor: null,
  onDutyUntil: null,
  nextOnDutyAt: null,
  ...more,
})

const sunday = '2026-11-22'
const monday = '2026-11-23'

describe('who is there now', () => {
  it.each([
    ['at work', { onDutyUntil: '18:00' }, monday, '10:00', '正在值班，到 18:00'],
    ['Sunday, back tomorrow', { nextOnDutyAt: at(monday, '09:00') }, sunday, '09:41', '今天休息，明天 9:00 上班'],
    ['lunch break', { nextOnDutyAt: at(monday, '14:00') }, monday, '12:30', '现在休息，今天 14:00 上班'],
    ['after work', { nextOnDutyAt: at('2026-11-24', '09:00') }, monday, '19:00', '已经下班，明天 9:00 上班'],
    ['a Saturday', { nextOnDutyAt: at(monday, '09:00') }, '2026-11-21', '10:00', '今天休息，11月23日（周一）9:00 上班'],
    ['nothing known', {}, monday, '10:00', '现在不在班上'],
  ] as const)('%s', (_name, more, day, time, expected) => {
    expect(sayDuty(duty(more), at(day, time)).now).toBe(expected)
  })
})

describe('who stands in', () => {
  it.each([
    ['nobody needs to', {}, null],
    ['the deputy', { reason: 'deputyCoversLeave', person: person('陈晓'), coversFor: '王芳' }, '王芳请假，陈晓代班'],
    [
      'the leader',
      { reason: 'leaderCoversLeave', person: person('赵明'), coversFor: '王芳' },
      '王芳请假，网格长赵明代班',
    ],
    [
      'the leader, for want of an owner',
      { reason: 'leaderNoOwner', person: person('赵明') },
      '这里还没有网格员，由网格长负责',
    ],
    ['the desk', { reason: 'deskNoTeam', person: null, desk }, '这里还没有网格员'],
    [
      'the desk on leave',
      { reason: 'deskNoTeam', person: null, desk, coversFor: '王芳' },
      '王芳请假，由桂花社区工作站负责',
    ],
  ] as const)('%s', (_name, more, expected) => {
    expect(sayDuty(duty(more), at(monday, '10:00')).cover).toBe(expected)
  })
})
