import { addWorkMs, workMsBetween } from '../calendar/working-hours'
import { departmentShareOf } from '../deadlines/department-share'
import { type LadderStep, type Rung, rungsOf, shareDueAt, shareOfLevel } from '../deadlines/ladder'
import type { Instant } from '../kernel/local-date'
import type { RoleGrant } from '../people/person'
import type { Assignee } from './assignee'
import type { Case } from './case'
import { countsFrom, type WorkTime } from './case-clock'
import type { CaseDeadline } from './case-deadline'
import type { DepartmentPlace, LadderPlace } from './case-parts'

type Placed = Pick<Case, 'orgPath' | 'gridCode'>

/** The rungs of the ladder above the place of a case, in the order in which it is climbed. */
export const rungsOfCase = (ladder: readonly LadderStep[], { orgPath, gridCode }: Placed): readonly Rung[] =>
  rungsOf(ladder, orgPath, gridCode !== null)

/**
 * The rungs that come after the level that has the case now. A level that is on the ladder no more is followed by those
 * that lie higher in the organisation.
 */
export const rungsAbove = (
  ladder: readonly LadderStep[],
  current: Placed & { readonly ladder: LadderPlace },
): readonly Rung[] => {
  const rungs = rungsOfCase(ladder, current)
  const at = rungs.findIndex(rung => rung.level === current.ladder.level)
  return at >= 0 ? rungs.slice(at + 1) : rungs.filter(rung => rung.level > current.ladder.level)
}

/** Every level that a place has, also those that the ladder in force leaves out: somebody may answer there all the same. */
export const levelsOfPlace = (placed: Placed): readonly Rung[] =>
  rungsOfCase(
    [
      { role: 'worker', nodesUp: 0, share: 0 },
      { role: 'leader', nodesUp: 0, share: 0 },
      ...placed.orgPath.map((_code, i) => ({ role: 'station' as const, nodesUp: i + 1, share: 0 })),
    ],
    placed,
  )

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

/**
 * A level takes the case on, or a department beside it: its share of the time begins (product.md B.9, C.1). The share of
 * a level is the ladder's, that of a department stands in the terms of the clock.
 */
export function enterLevel(
  level: number,
  enteredAt: Instant,
  clock: CaseDeadline,
  ladder: readonly LadderStep[],
  { calendar, hours }: WorkTime,
  department?: DepartmentPlace,
): LadderPlace {
  const share = department ? departmentShareOf(clock.terms, department.code) : shareOfLevel(ladder, level)
  const running = { countsFrom: countsFrom(clock), dueAt: clock.dueAt }
  return {
    level,
    enteredAt,
    shareDueAt: share ? shareDueAt(running, enteredAt, share, calendar, hours) : null,
    ...(department ? { department } : {}),
  }
}

/** Who waits for what a department does: the desk of the level that handed it there, or the person of the grid. */
export function senderOf(current: Placed & Pick<Case, 'ladder' | 'assignee'>): DepartmentPlace['sentBy'] {
  const { ladder, assignee } = current
  if (ladder.department) return ladder.department.sentBy
  const desk = levelsOfPlace(current).find(rung => rung.level === ladder.level)?.orgCode
  return desk ? { kind: 'desk', id: desk } : { kind: assignee.kind, id: assignee.id }
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
