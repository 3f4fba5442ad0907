import { addWorkMs, workMsBetween } from '../calendar/working-hours'
import { type LadderStep, type Rung, rungsOf, shareDueAt } from '../deadlines/ladder'
import type { Instant } from '../kernel/local-date'
import type { RoleGrant } from '../people/person'
import type { Assignee } from './assignee'
import type { Case } from './case'
import { countsFrom, type WorkTime } from './case-clock'
import type { CaseDeadline } from './case-deadline'
import type { LadderPlace } from './case-parts'

type Placed = Pick<Case, 'orgPath' | 'gridCode'>

/** The rungs of the ladder above the place of a case, lowest first. */
export const rungsOfCase = (ladder: readonly LadderStep[], { orgPath, gridCode }: Placed): readonly Rung[] =>
  rungsOf(ladder, orgPath, gridCode !== null)

/** The rungs above the level that has the case now, lowest first. */
export const rungsAbove = (
  ladder: readonly LadderStep[],
  current: Placed & { readonly ladder: LadderPlace },
): readonly Rung[] => rungsOfCase(ladder, current).filter(rung => rung.level > current.ladder.level)

/** The level at which somebody answers: a desk at its node's, the leader of the grid at the leader's, else the worker's. */
export function levelOf(rungs: readonly Rung[], assignee: Assignee, leaderId: string | null): number {
  const found = rungs.find(rung =>
    assignee.kind === 'desk'
      ? rung.orgCode === assignee.id
      : rung.role === (assignee.id === leaderId ? 'leader' : 'worker'),
  )
  return found?.level ?? rungs[0]?.level ?? 0
}

/**
 * The level at which a person answers for a place by their roles over it: as its leader, as its worker, else with the
 * desk of the lowest node that they sit at or whose department they are. Whoever holds none is a worker from next door.
 */
export function levelOfPerson(rungs: readonly Rung[], orgPath: readonly string[], roles: readonly RoleGrant[]): number {
  const held = roles.filter(grant => orgPath.includes(grant.scope))
  const isA = (role: RoleGrant['role']) => held.some(grant => grant.role === role)
  const atNode = held.some(grant => grant.role === 'station' || grant.role === 'handler') && !isA('worker')
  const found = isA('leader')
    ? rungs.find(rung => rung.role === 'leader')
    : atNode
      ? rungs.find(rung => held.some(grant => grant.scope === rung.orgCode))
      : rungs.find(rung => rung.role === 'worker')
  return found?.level ?? rungs[0]?.level ?? 0
}

/** A level takes the case on: its share of the time begins (product.md B.9). */
export function enterLevel(
  level: number,
  enteredAt: Instant,
  clock: CaseDeadline,
  ladder: readonly LadderStep[],
  { calendar, hours }: WorkTime,
): LadderPlace {
  const share = ladder[level]?.share
  const running = { countsFrom: countsFrom(clock), dueAt: clock.dueAt }
  return { level, enteredAt, shareDueAt: share ? shareDueAt(running, enteredAt, share, calendar, hours) : null }
}

/** The share of a level goes on when the clock does, later by the working time of the pause (product.md C.3). */
export function resumeShare(
  place: LadderPlace,
  { pauses }: Pick<CaseDeadline, 'pauses'>,
  to: Instant,
  { calendar, hours }: WorkTime,
): LadderPlace {
  const { shareDueAt: due, enteredAt } = place
  const from = Math.max(enteredAt, pauses.find(pause => pause.to === null)?.from ?? to)
  if (due === null || from >= due) return place
  return { ...place, shareDueAt: addWorkMs(due, workMsBetween(from, to, calendar, hours), calendar, hours) }
}
