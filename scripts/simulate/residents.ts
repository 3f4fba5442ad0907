import { caseActions } from '../../shared/cases/actions'
import type { Grid } from '../../shared/grids/grid'
import { reportConsentVersion } from '../../shared/people/consent-text'
import { publicTopics } from '../demo/topics/public-places'
import { type Actors, actionOf, decide, look } from './acting'
import type { Player } from './cast'
import { categoryIds } from './fill'

/** Somebody reports something in a grid; answers the id of the case, or null when it was refused. */
export async function report(actors: Actors, player: Player, grid: Grid): Promise<string | null> {
  const { random, client } = actors
  const submissionId = actors.newId('report')
  const [longitude, latitude] = grid.anchor
  const input = {
    submissionId,
    text: said(random.pick(publicTopics).says[0], grid.name),
    photos: [],
    place: {
      scannedGridCode: random.chance(0.7) ? grid.code : null,
      pin: random.chance(0.5) ? { longitude, latitude, system: 'gcj02' } : null,
      pickedGridCode: null,
      buildingId: null,
      label: null,
    },
    categoryId: random.pick(categoryIds),
    phone: random.chance(0.7) ? '13812342216' : null,
    name: random.chance(0.5) ? player.person.name : null,
    anonymous: random.chance(0.15),
    consentVersion: reportConsentVersion,
    queryCode: 'ABCD2345',
  }
  if (player.temper === 'hostile') await client.sendTwice(player.person._id, caseActions.submit, input)
  const answer = await client.send(player.person._id, caseActions.submit, input)
  if (player.temper === 'offline') await client.send(player.person._id, caseActions.submit, input)
  return answer.ok ? submissionId : null
}

/** The reporter looks at the case and does what there is to do; answers whether it may still become anything. */
export async function followUp(actors: Actors, player: Player, caseId: string): Promise<boolean> {
  const detail = await look(actors, player, caseId)
  if (!detail) return false
  if (actors.random.chance(player.temper === 'slow' ? 0.25 : 0.6)) {
    const intent = decide(actors, player, detail)
    if (intent) await actors.client.send(player.person._id, intent.action, intent.input)
  }
  if (actors.random.chance(0.2)) await actors.client.send(player.person._id, actionOf('mine'), {})
  return detail.status !== 'archived'
}

const said = (wording = '这里有件事', spot: string): string =>
  wording.replaceAll('{spot}', spot).replaceAll('{floor}', '3').replaceAll('{days}', '两')
