import { caseActions } from '../../shared/cases/actions'
import type { CaseAct } from '../../shared/cases/case-act'
import type { CaseDetail } from '../../shared/cases/case-views'
import type { BoundAction } from '../../shared/kernel/contract'
import type { Random } from '../demo/random'
import type { Player } from './cast'
import type { Client } from './client'
import type { County } from './county'
import { fillFor } from './fill'
import { sampleInput } from './sample'
import { pickByWeight, weightOf } from './weights'

/** An act as the person decided on it, not yet sent. */
export interface Intent {
  readonly action: BoundAction
  readonly input: object
}

export interface Actors {
  readonly county: County
  readonly client: Client
  readonly random: Random
  newId(what: string): string
}

const actions: Readonly<Record<string, BoundAction>> = caseActions

/** The contract of an act of this function, or of the function's action of that name. */
export const actionOf = (name: string): BoundAction => {
  const action = actions[name]
  if (!action) throw new Error(`the function cases has no action ${name}`)
  return action
}

/** Opens a case; null when the person may not see it. */
export async function look(actors: Actors, { person }: Player, caseId: string): Promise<CaseDetail | null> {
  const answer = await actors.client.send(person._id, actionOf('get'), { caseId })
  return answer.ok ? (answer.data as CaseDetail) : null
}

/** Decides what to do with a case, of what the screen offers; null when there is nothing, or nothing worth a tap. */
export function decide(actors: Actors, player: Player, detail: CaseDetail): Intent | null {
  const { random, county } = actors
  const act = pickByWeight<CaseAct>(detail.acts, each => weightOf(each, player.part), random.next())
  if (!act) return null
  const action = actionOf(act)
  const grid = county.grids.find(each => each.code === detail.grid?.code)
  const colleagues = (grid?.team ?? []).map(each => each.personId).filter(id => id !== player.person._id)
  const deskCodes = (grid?.path ?? [...county.desks.keys()]).filter(code => county.desks.has(code))
  const choice = { detail, colleagues, deskCodes }
  const input = sampleInput(action.input, random, fillFor(choice, actors.newId(act))) as object
  return action.input.safeParse(input).success ? { action, input } : null
}
