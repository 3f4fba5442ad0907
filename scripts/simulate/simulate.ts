import { dayMs, type Instant, instantOf, type LocalDate } from '../../shared/kernel/local-date'
import { type Random, seededRandom, seedOf } from '../demo/random'
import { createAgenda } from './agenda'
import { chooseCast, leavesIn } from './cast'
import { createClient, emptyLedger, type Ledger } from './client'
import { type County, startCounty } from './county'
import { ledgerViolations, messageViolations, violationsOf } from './invariants/check-cases'
import { pushViolations } from './invariants/check-pushes'
import { createMessenger } from './messenger'
import { nextStep } from './next-step'
import { putDown } from './schedule'
import { everything } from './stored'
import { type Summary, summarise } from './summary'
import { createSweeper, type Sweeper } from './sweeper'

/** How long, how large, and with how much bad luck. The same plan is the same story. */
export interface SimulationPlan {
  readonly seed: number
  readonly days: number
  /** Folder of the repository with the built functions. */
  readonly dist: string
  readonly grids: number
  readonly residents: number
  readonly reportsPerDay: number
  /** Share of calls that meet a fault. */
  readonly faultRate: number
  /** Told at the end of each day, with what was looked at. */
  readonly onDay?: (day: number, cases: number, violations: number) => void
}

export interface Outcome {
  readonly summary: Summary
  readonly violations: readonly string[]
}

/** Mid-Autumn, the National Day holiday and its worked weekends lie in the thirty days after it. */
const firstDay = '2026-09-14' as LocalDate
/** In a long story there are days on which the sweep does not run at all. */
const outageAfter = (start: Instant) => [start + 10.4 * dayMs, start + 13.1 * dayMs] as const

export async function simulate(plan: SimulationPlan): Promise<Outcome> {
  const { seed, days, faultRate } = plan
  const start = instantOf(firstDay, '08:00')
  const county = await startCounty({ dist: plan.dist, seed, now: start, leavesOf: leavesIn(seed, start) })
  try {
    const randomOf = (what: string) => seededRandom(seedOf(seed, what))
    const ledger = emptyLedger()
    const agenda = createAgenda()
    let now = start
    const out = outageAfter(start)
    const sweeper = createSweeper(
      county,
      start,
      ledger,
      randomOf('sweep'),
      faultRate,
      at => at >= out[0] && at < out[1],
    )
    const messenger = createMessenger(county, ledger, randomOf('messages'), faultRate)
    const actors = {
      county,
      client: createClient(county, ledger, randomOf('luck'), faultRate),
      random: randomOf('people'),
      newId: idMaker(randomOf('ids')),
    }
    const cast = chooseCast(county.grids, county.people, randomOf('cast'), plan)
    const story = { ...plan, actors, agenda, cast, start, now: () => now, known: [] as string[] }
    putDown(story)

    const found = new Set<string>()
    const waiting = new Map<string, Instant>()
    const end = start + days * dayMs
    // Until the last day has been looked at too, also when a sweep falls on its end.
    for (let nextLook = start + dayMs; nextLook <= end; ) {
      const step = nextStep(now, {
        sweep: await sweeper.nextAt(),
        send: await messenger.nextAt(),
        act: agenda.nextAt(),
        look: nextLook,
      })
      now = step.at
      // Set back by the moments that the last one took when two things happen at once: as instances of a cloud, which do
      // not agree on the time to the millisecond either.
      county.cloud.clock.set(new Date(now))
      if (step.what === 'sweep') await sweeper.run(now)
      else if (step.what === 'send') await messenger.run(now)
      else if (step.what === 'act') await agenda.take()?.act()
      else {
        for (const violation of await lookAtEverything(county, ledger, sweeper, waiting, out)) found.add(violation)
        plan.onDay?.((nextLook - start) / dayMs, story.known.length, found.size)
        nextLook += dayMs
      }
    }
    const [cases, inbox, pushes] = await Promise.all([
      everything(county.db, 'cases'),
      everything(county.db, 'inbox'),
      everything(county.db, 'pushes'),
    ])
    return { summary: summarise(cases, inbox, pushes, ledger, sweeper.count(), now), violations: [...found] }
  } finally {
    await county.stop()
  }
}

/** Looks at all that is stored; remembers in `waiting` since when each message has been waiting in an outbox. */
async function lookAtEverything(
  county: County,
  ledger: Ledger,
  sweeper: Sweeper,
  waiting: Map<string, Instant>,
  outage: readonly [Instant, Instant],
): Promise<readonly string[]> {
  const [cases, inbox, pushes] = await Promise.all([
    everything(county.db, 'cases'),
    everything(county.db, 'inbox'),
    everything(county.db, 'pushes'),
  ])
  const known = { people: county.people, desks: county.desks, sweptAt: sweeper.sweptAt(), outages: [outage] }
  const violations = [
    ...violationsOf(cases, known),
    ...messageViolations(cases, inbox, known, waiting),
    ...pushViolations(inbox, pushes, county.messagesTaken()),
    ...ledgerViolations(cases, ledger),
  ]
  const now = county.cloud.clock.now()
  for (const { _id } of cases.flatMap(each => each.outbox)) waiting.set(_id, waiting.get(_id) ?? now)
  return violations
}

/** Ids as clients make them, the same for the same seed. */
const idMaker =
  (random: Random) =>
  (what: string): string =>
    `${what}-${Math.floor(random.next() * 2 ** 48).toString(36)}${Math.floor(random.next() * 2 ** 48).toString(36)}`
      .padEnd(24, '0')
      .slice(0, 40)
