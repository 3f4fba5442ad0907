import type { caseActions } from '../../shared/cases/actions'
import type { OutputOf } from '../../shared/kernel/contract'
import { type Instant, minuteMs } from '../../shared/kernel/local-date'
import { contracts } from '../docs/api-document'
import { type Actors, actionOf, decide, type Intent, look } from './acting'
import type { Agenda } from './agenda'
import type { Player } from './cast'
import { sampleInput } from './sample'

/** What somebody of the staff needs to know of the simulation beside the app. */
export interface Desk {
  readonly agenda: Agenda
  /** Ids of everything that was reported: links that somebody may have been sent. */
  readonly known: readonly string[]
  readonly now: () => Instant
}

const mostAtOnce = 4

/** One sitting at the app: the own tasks, then, by those who lead or run a place, a look at what others do. */
export async function sitDown(actors: Actors, player: Player, desk: Desk): Promise<void> {
  const { client, random } = actors
  const { person } = player
  const answer = await client.send(person._id, actionOf('tasks'), {})
  const cards = answer.ok ? (answer.data as OutputOf<typeof caseActions.tasks>).cases : []
  for (const { id } of cards.slice(0, mostAtOnce)) await actOn(actors, player, id, desk)
  const isWorker = person.roles.every(held => held.role === 'worker')
  const recent = desk.known.slice(-40)
  for (let looks = isWorker ? 0 : 2; looks > 0 && recent.length; looks -= 1) {
    await actOn(actors, player, random.pick(recent), desk)
  }
  if (random.chance(0.2)) await browse(actors, player)
}

async function actOn(actors: Actors, player: Player, caseId: string, desk: Desk): Promise<void> {
  const detail = await look(actors, player, caseId)
  const intent = detail && decide(actors, player, detail)
  if (!intent) return
  if (player.temper === 'offline') return sendLater(actors, player, intent, desk)
  const { client, random } = actors
  if (player.temper === 'hostile' && random.chance(0.5))
    await client.sendTwice(player.person._id, intent.action, intent.input)
  else await client.send(player.person._id, intent.action, intent.input)
}

/** The queue of a phone without a network: sent hours later, and once more because the app forgot that it had. */
function sendLater({ client, random }: Actors, { person }: Player, { action, input }: Intent, desk: Desk): void {
  const hours = 1 + random.next() * 30
  for (const delay of [hours, hours + random.next()]) {
    desk.agenda.add(desk.now() + delay * 60 * minuteMs, async () => {
      await client.send(person._id, action, input)
    })
  }
}

/** Any screen that only reads, whatever function it belongs to. */
async function browse({ client, random }: Actors, { person }: Player): Promise<void> {
  const reading = contracts.flatMap(table => Object.values(table).filter(action => !action.writes))
  const action = random.pick(reading)
  await client.poke(person._id, action, sampleInput(action.input, random) as object)
}
