import type { WorkCalendar } from '../calendar/work-calendar'
import { addWorkMs, type WorkingHours, workMsBetween } from '../calendar/working-hours'
import type { Instant } from '../kernel/local-date'

/**
 * One rung of the problem ladder: who answers there and which share of the whole time is theirs (product.md B.9). The
 * rungs are climbed in the order in which they stand.
 */
export interface LadderStep {
  readonly role: 'worker' | 'leader' | 'station'
  /** For stations: how many nodes above the grid, 1 = its community. 0 for the people of the grid. */
  readonly nodesUp: number
  readonly share: number
}

/** Worker → leader → community → street → district → city; nodes that a territory does not have are left out. */
export const shippedLadder: readonly LadderStep[] = [
  { role: 'worker', nodesUp: 0, share: 0.5 },
  { role: 'leader', nodesUp: 0, share: 0.1 },
  { role: 'station', nodesUp: 1, share: 0.15 },
  { role: 'station', nodesUp: 2, share: 0.1 },
  { role: 'station', nodesUp: 3, share: 0.1 },
  { role: 'station', nodesUp: 4, share: 0.05 },
]

/**
 * The level a rung stands for: 0 the worker, 1 the leader, 2 the community and so on upwards. It names a place in the
 * organisation, not a position on the ladder, so a case keeps its level when rungs are added or taken away.
 */
export const levelOfStep = ({ role, nodesUp }: Pick<LadderStep, 'role' | 'nodesUp'>): number =>
  role === 'worker' ? 0 : role === 'leader' ? 1 : nodesUp + 1

/** The share of a level; undefined when the ladder has no such rung. */
export const shareOfLevel = (ladder: readonly LadderStep[], level: number): number | undefined =>
  ladder.find(step => levelOfStep(step) === level)?.share

/** A step of the ladder at a place: its level and, for stations, the node. */
export interface Rung {
  readonly level: number
  readonly role: LadderStep['role']
  /** Organisation code of the station's node; null for worker and leader. */
  readonly orgCode: string | null
}

/**
 * The rungs that a place has, in the order of the ladder. `orgPath` runs from the top node down to the grid, or to the lowest node
 * for a place outside every grid, which has neither worker nor leader.
 */
export function rungsOf(ladder: readonly LadderStep[], orgPath: readonly string[], inGrid: boolean): readonly Rung[] {
  const nodes = inGrid ? orgPath.slice(0, -1) : orgPath
  return ladder.flatMap((step): Rung[] => {
    const level = levelOfStep(step)
    if (step.role !== 'station') return inGrid ? [{ level, role: step.role, orgCode: null }] : []
    const orgCode = nodes.at(-step.nodesUp)
    return orgCode === undefined || step.nodesUp > nodes.length ? [] : [{ level, role: step.role, orgCode }]
  })
}

/**
 * Until when a level that got the matter at `enteredAt` should have solved it or passed it on: its share of the whole
 * working time, and never after the due instant.
 */
export function shareDueAt(
  clock: { readonly countsFrom: Instant; readonly dueAt: Instant },
  enteredAt: Instant,
  share: number,
  calendar: WorkCalendar,
  hours: WorkingHours,
): Instant {
  const wholeMs = workMsBetween(clock.countsFrom, clock.dueAt, calendar, hours)
  const from = Math.max(enteredAt, clock.countsFrom)
  return Math.min(clock.dueAt, addWorkMs(from, Math.max(1, Math.round(wholeMs * share)), calendar, hours))
}
