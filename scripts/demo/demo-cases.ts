import type { Case } from '../../shared/cases/case'
import type { WorkTime } from '../../shared/cases/case-clock'
import { caseNumber } from '../../shared/cases/case-number'
import { type Instant, localDateOf } from '../../shared/kernel/local-date'
import type { CompiledTerritory } from '../territory/compile-territory'
import { liveThrough } from './case-script'
import { type BornCase, worldOf } from './demo-world'
import { openCaseOf } from './open-case'
import { openPlans } from './open-plan'
import { pastCase } from './past-case'
import { seededRandom, seedOf } from './random'

const pastCases = 600

/** A case of the demo, and who wrote it when the case itself must not say so. */
export interface DemoCase {
  readonly current: Case
  readonly anonymousReporterId: string | null
}

/** Running numbers by day, so that numbering can go on after the demo. */
export interface DemoHistory {
  readonly cases: readonly DemoCase[]
  readonly lastSerials: ReadonlyMap<string, number>
}

/**
 * Half a year of cases before `now`: 600 that were answered, and those that are open this morning. Every one lived
 * through the rules that real cases obey. `queryCodeHash` is of something that no code can be. The same for the same
 * seed, territory and `now`.
 */
export function demoHistory(
  territory: CompiledTerritory,
  now: Instant,
  time: WorkTime,
  queryCodeHash: string,
  seed: number,
): DemoHistory {
  const world = worldOf(territory, now, time)
  const random = seededRandom(seedOf(seed, 'cases'))
  const born = [
    ...Array.from({ length: pastCases }, () => pastCase(world, random)),
    ...openPlans.map(plan => openCaseOf(world, plan, random)),
  ].sort((a, b) => a.facts.createdAt - b.facts.createdAt)

  const lastSerials = new Map<string, number>()
  const grow = ({ facts, assignee, steps, anonymousReporterId }: BornCase, i: number): DemoCase => {
    const day = localDateOf(facts.createdAt)
    const serial = (lastSerials.get(day) ?? 0) + 1
    lastSerials.set(day, serial)
    const named = {
      ...facts,
      _id: `demo-case-${String(i + 1).padStart(4, '0')}`,
      caseNo: caseNumber(territory.pointer.casePrefix, day, serial),
      queryCodeHash,
    }
    return { current: liveThrough(named, assignee, steps, now, time), anonymousReporterId }
  }
  return { cases: born.map(grow), lastSerials }
}
