import { type DutyPerson, dutyOn } from '@shared/grids/duty'
import type { TeamMember } from '@shared/grids/grid'

const day = '2026-11-23'
const person = (id: string, more: Partial<DutyPerson> = {}): DutyPerson => ({
  _id: id,
  leaves: [],
  leftAt: null,
  ...more,
})
const away = (id: string, from = day, to = day) => person(id, { leaves: [{ from, to, reason: '年休' }] })
const gone = (id: string) => person(id, { leftAt: 1 })
const team = (...ids: string[]): TeamMember[] =>
  ids.map((personId, i) => ({ personId, part: i === 0 ? 'owner' : 'deputy' }))

describe('who answers for a grid', () => {
  it.each([
    ['the owner, when at work', team('wang', 'chen'), 'zhao', [person('wang'), person('chen')], 'owner', 'wang', null],
    [
      'the deputy covers the leave of the owner',
      team('wang', 'chen'),
      'zhao',
      [away('wang'), person('chen'), person('zhao')],
      'deputyCoversLeave',
      'chen',
      'wang',
    ],
    [
      'the second deputy when the first is away too',
      team('wang', 'chen', 'liu'),
      'zhao',
      [away('wang'), away('chen'), person('liu')],
      'deputyCoversLeave',
      'liu',
      'wang',
    ],
    [
      'the leader when every deputy is away',
      team('wang', 'chen'),
      'zhao',
      [away('wang'), away('chen'), person('zhao')],
      'leaderCoversLeave',
      'zhao',
      'wang',
    ],
    [
      'the desk when the leader is away as well',
      team('wang'),
      'zhao',
      [away('wang'), away('zhao')],
      'deskNoTeam',
      null,
      'wang',
    ],
    ['the leader when there is no owner', [], 'zhao', [person('zhao')], 'leaderNoOwner', 'zhao', null],
    [
      'the leader when the owner has left, even if a deputy stays',
      team('wang', 'chen'),
      'zhao',
      [gone('wang'), person('chen'), person('zhao')],
      'leaderNoOwner',
      'zhao',
      null,
    ],
    ['the desk when there is nobody', [], null, [], 'deskNoTeam', null, null],
    [
      'a deputy who has left does not cover',
      team('wang', 'chen'),
      null,
      [away('wang'), gone('chen')],
      'deskNoTeam',
      null,
      'wang',
    ],
    [
      'an owner who is the leader too covers for nobody',
      team('zhao'),
      'zhao',
      [away('zhao')],
      'deskNoTeam',
      null,
      'zhao',
    ],
  ] as const)('%s', (_rule, members, leaderId, people, reason, personId, coversForId) => {
    expect(dutyOn(day, members, leaderId, people)).toEqual({ reason, personId, coversForId })
  })

  it.each([
    ['the day before the leave', '2026-11-22', 'owner'],
    ['the first day', '2026-11-23', 'deputyCoversLeave'],
    ['the last day', '2026-11-25', 'deputyCoversLeave'],
    ['the day after', '2026-11-26', 'owner'],
  ])('a leave counts both its days: %s', (_when, at, reason) => {
    const people = [away('wang', '2026-11-23', '2026-11-25'), person('chen')]
    expect(dutyOn(at, team('wang', 'chen'), null, people).reason).toBe(reason)
  })
})
