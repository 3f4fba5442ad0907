import { onLeave } from '../../shared/grids/duty'
import { addDays, dayMs, type Instant, instantOf, localDateOf, minuteMs } from '../../shared/kernel/local-date'
import type { Actors } from './acting'
import type { Agenda } from './agenda'
import type { Cast, Player } from './cast'
import { meddle } from './hostile'
import { isWorkingDay } from './invariants/work-days'
import { followUp, report } from './residents'
import { sitDown } from './staff'

/** Everything that people will do of their own accord, put down before it begins. */
export interface Story {
  readonly actors: Actors
  readonly agenda: Agenda
  readonly cast: Cast
  readonly start: Instant
  readonly days: number
  readonly reportsPerDay: number
  readonly now: () => Instant
  /** Ids of the cases so far; grows with the story. */
  readonly known: string[]
}

export function putDown(story: Story): void {
  const { cast, start, days, reportsPerDay, actors } = story
  const first = localDateOf(start)
  const residents = cast.players.filter(each => each.part === 'resident')
  for (let day = 0; day < days; day += 1) {
    const date = addDays(first, day)
    const midnight = instantOf(date, '00:00')
    const at = (fromHour: number, toHour: number) =>
      Math.max(start, midnight + Math.floor((fromHour + actors.random.next() * (toHour - fromHour)) * 60) * minuteMs)
    for (let i = 0; i < reportsPerDay; i += 1) {
      const player = actors.random.pick(residents)
      story.agenda.add(at(7, 22), () => reportAndFollow(story, player))
    }
    for (const player of cast.players) {
      if (player.part === 'resident') {
        if (player.temper === 'hostile' && actors.random.chance(0.2)) {
          story.agenda.add(at(0, 24), () => meddle(actors, player, story.known))
        }
      } else if (isWorkingDay(date) && !onLeave(player.person, date)) {
        for (const time of sittings(player, at, actors)) story.agenda.add(time, () => sit(story, player))
      }
    }
  }
}

/** When somebody of the staff looks at the app on a working day. */
function sittings(
  { temper, person }: Player,
  at: (from: number, to: number) => Instant,
  { random }: Actors,
): Instant[] {
  if (temper === 'slow') return random.chance(0.3) ? [at(9, 18)] : []
  const isWorker = person.roles.some(held => held.role === 'worker')
  return temper === 'prompt' && isWorker ? [at(9, 12), at(14, 18)] : [at(10, 17)]
}

async function sit(story: Story, player: Player): Promise<void> {
  await sitDown(story.actors, player, story)
  if (player.temper === 'hostile') await meddle(story.actors, player, story.known)
}

async function reportAndFollow(story: Story, player: Player): Promise<void> {
  const { actors, cast, known, agenda, now } = story
  const caseId = await report(actors, player, actors.random.pick(cast.grids))
  if (!caseId) return
  known.push(caseId)
  const lookAgain = async (): Promise<void> => {
    if (await followUp(actors, player, caseId)) agenda.add(now() + (1 + actors.random.next() * 2) * dayMs, lookAgain)
  }
  agenda.add(now() + actors.random.next() * dayMs, lookAgain)
}
