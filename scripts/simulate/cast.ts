import type { Grid } from '../../shared/grids/grid'
import { addDays, type Instant, localDateOf } from '../../shared/kernel/local-date'
import type { Leave, Person } from '../../shared/people/person'
import { type Random, seedOf } from '../demo/random'

/**
 * How somebody lives with the app. `prompt` and `slow` differ in how often they look; `offline` acts without a network
 * and sends everything hours later, twice; `hostile` also sends what no app would send.
 */
type Temper = 'prompt' | 'slow' | 'offline' | 'hostile'

/** Somebody of the county who takes part. */
export interface Player {
  readonly person: Person
  readonly part: 'resident' | 'staff'
  readonly temper: Temper
}

export interface Cast {
  readonly players: readonly Player[]
  /** Where residents report from. */
  readonly grids: readonly Grid[]
}

const workerTempers: readonly Temper[] = ['prompt', 'slow', 'prompt', 'offline', 'prompt', 'hostile', 'slow']
const residentTempers: readonly Temper[] = ['prompt', 'prompt', 'slow', 'offline', 'hostile']

/** Leaves of the simulation beside those of the demo: every fifth worker is away for a week. */
export const leavesIn =
  (seed: number, start: Instant) =>
  (personId: string): readonly Leave[] => {
    const draw = seedOf(seed, 'leave', personId)
    if (!personId.startsWith('worker-') || draw % 5 !== 0) return []
    const from = addDays(localDateOf(start), 1 + (draw % 11))
    return [{ from, to: addDays(from, 6), reason: '年休假' }]
  }

/** Chooses grids of neighbouring communities, their teams, everybody above them, and residents. */
export function chooseCast(
  grids: readonly Grid[],
  people: ReadonlyMap<string, Person>,
  random: Random,
  size: { readonly grids: number; readonly residents: number },
): Cast {
  const chosen = grids.filter((_, i) => i % 11 < 4).slice(0, size.grids)
  const places = new Set(chosen.flatMap(grid => grid.path))
  const works = (person: Person) => person.roles.some(held => places.has(held.scope))
  const staff = [...people.values()].filter(works)
  const residents = random.shuffle([...people.values()].filter(person => person.roles.length === 0))
  return {
    grids: chosen,
    players: [
      ...staff.map((person, i): Player => ({ person, part: 'staff', temper: temperOf(person, i) })),
      ...residents
        .slice(0, size.residents)
        .map((person, i): Player => ({ person, part: 'resident', temper: residentTempers[i % 5]! })),
    ],
  }
}

/** Who leads or sits at a desk looks every day; how workers are goes round. */
const temperOf = ({ roles }: Person, i: number): Temper =>
  roles.some(held => held.role === 'worker') ? workerTempers[i % workerTempers.length]! : 'prompt'
