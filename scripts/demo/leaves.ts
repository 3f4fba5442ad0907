import { addDays, type LocalDate } from '../../shared/kernel/local-date'
import type { Leave } from '../../shared/people/person'

/**
 * Leaves around `today`: 韩雪 is away now, so her deputy covers; the third worker of 东桥 and the deputy are both away, so
 * the leader covers; others have been away or will be.
 */
export function demoLeaves(today: LocalDate): (personId: string) => readonly Leave[] {
  const leave = (from: number, to: number, reason: string): Leave => ({
    from: addDays(today, from),
    to: addDays(today, to),
    reason,
  })
  const told: Readonly<Record<string, readonly Leave[]>> = {
    'worker-001001-05': [leave(-2, 5, '年休假')],
    'worker-002003-03': [leave(-1, 3, '病假')],
    'worker-002003-04': [leave(-3, 2, '婚假')],
    'worker-003001-02': [leave(-40, -33, '年休假')],
    'worker-001003-09': [leave(12, 16, '培训')],
    'worker-002001-11': [leave(-75, -70, '年休假')],
  }
  return personId => told[personId] ?? []
}
