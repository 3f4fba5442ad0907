import { caseAct } from '../../shared/cases/case-act'
import type { BoundAction } from '../../shared/kernel/contract'
import type { Random } from '../demo/random'
import { type Actors, actionOf } from './acting'
import type { Player } from './cast'
import { sampleInput } from './sample'

const odd: readonly unknown[] = [null, '', -1, 1e308, { $ne: null }, [], '__proto__', '\u0000', '长'.repeat(5000), true]

/** What no app sends: acts on foreign cases, ids of others' acts, states of long ago, values of the wrong kind. */
export async function meddle(actors: Actors, { person }: Player, known: readonly string[]): Promise<void> {
  const { random, client } = actors
  const caseId = known.length ? random.pick(known) : 'no-such-case'
  const action = actionOf(random.pick(caseAct.options))
  await client.poke(person._id, action, meddled(action, caseId, random))
}

function meddled(action: BoundAction, caseId: string, random: Random): object {
  const right = sampleInput(action.input, random) as Record<string, unknown>
  const fields = Object.keys(right)
  return random.pick<() => object>([
    () => ({ ...right, caseId }),
    () => ({ ...right, caseId, seenRevision: random.int(0, 3) }),
    () => ({ ...right, caseId, requestId: caseId }),
    () => ({ ...right, caseId, [random.pick(fields)]: random.pick(odd) }),
    () => ({ ...right, caseId, actor: { kind: 'system' }, roles: ['admin'] }),
  ])()
}
