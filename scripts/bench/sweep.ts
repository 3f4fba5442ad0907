import { Client } from 'pg'
import type { Database } from '../../cloudfunctions/platform/database'
import { buildFunctionsIfStale } from '../build/outputs'
import { connectCloud, type EnvForSdk } from '../territory/cloud-connection'
import { insertAll } from '../territory/insert-all'
import { writeTerritory } from '../territory/write-territory'
import { type BenchFigure, timeFigure } from './figure'
import { startPostgres } from './postgres'
import { type ServiceProcess, startService } from './service'
import { benchTerritory } from './submit/bench-territory'
import { type CaseMaker, caseMaker } from './sweep/bench-cases'
import { loadPeer } from './sweep/peer-schema'
import { temporaryFolder } from './temporary-folder'

const dueCases = 1000
const few = 10_000
const many = Number(process.env.BENCH_SWEEP_CASES ?? 1_000_000)
const rounds = 5
const scaleGoal = 1.5

/** Puts the due cases of a round in place, sweeps, and takes them away again; answers the ms that the sweep took. */
type Round = (name: string) => Promise<number>

/**
 * The real sweep on the local cloud with 1 000 due among 10 000 and among 1 000 000 open cases, and the same sweep on
 * PostgreSQL among as many. Each due case gets an event, two messages and a new schedule, all of it durable.
 */
export async function* benchSweep(): AsyncGenerator<BenchFigure> {
  await buildFunctionsIfStale()
  const territory = benchTerritory()
  const maker = caseMaker(territory, Date.now())
  const ours = await startService<{ readonly env: EnvForSdk }>('sweep/our-service.ts', {
    BENCH_DATA: temporaryFolder(),
  })
  const postgres = await startPostgres()
  try {
    const { db } = connectCloud(ours.env)
    await writeTerritory(db, territory)
    const ourRound = roundOf(db, ours, maker)
    await loadOpen(db, maker, 0, few)
    const amongFew = await middleOf('few', ourRound)
    await loadOpen(db, maker, few, many)
    const peer = await startPeer(postgres.connectionString, () =>
      loadPeer(postgres.connectionString, territory, maker, many),
    )
    try {
      const [amongMany, peerAmongMany] = await turns(ourRound, peerRound(postgres.connectionString, peer, maker))
      yield scaleFigure(amongFew, amongMany)
      yield timeFigure('sweep', amongMany, peerAmongMany, `ms, ${dueCases} due among ${many}`, 1)
    } finally {
      await peer.stop()
    }
  } finally {
    await ours.stop()
    await postgres.stop()
  }
}

/** `ours` and `peer` are the times among many and among few; the ratio says how much longer many take. */
function scaleFigure(amongFew: number, amongMany: number): BenchFigure {
  const ratio = Number((amongMany / amongFew).toPrecision(3))
  const [ours, peer] = [Math.round(amongMany), Math.round(amongFew)]
  const unit = `ms among ${many} and among ${few} open cases`
  return { name: 'sweep-scale', ours, peer, unit, ratio, goal: scaleGoal, pass: ratio <= scaleGoal }
}

async function middleOf(name: string, round: Round): Promise<number> {
  const times: number[] = []
  for (let turn = 0; turn <= rounds; turn += 1) times.push(await round(`${name}-${turn}`))
  return middle(times.slice(1))
}

/** They take turns; the first one of each warms up. */
async function turns(ours: Round, peer: Round): Promise<readonly [number, number]> {
  const times: [number, number][] = []
  for (let turn = 0; turn <= rounds; turn += 1) times.push([await ours(`many-${turn}`), await peer(`many-${turn}`)])
  const counted = times.slice(1)
  return [middle(counted.map(each => each[0])), middle(counted.map(each => each[1]))]
}

const middle = (times: readonly number[]): number => [...times].sort((a, b) => a - b)[times.length >> 1]!

async function loadOpen(db: Database, maker: CaseMaker, from: number, to: number): Promise<void> {
  const step = 400
  const starts = Array.from({ length: Math.ceil((to - from) / step) }, (_, i) => from + i * step)
  const loader = async () => {
    for (let start = starts.shift(); start !== undefined; start = starts.shift()) {
      const cases = Array.from({ length: Math.min(step, to - start) }, (_, i) => maker.open(start! + i))
      await db.collection('cases').insertMany(cases)
    }
  }
  await Promise.all([loader(), loader()])
}

function roundOf(db: Database, service: ServiceProcess<unknown>, maker: CaseMaker): Round {
  const cases = db.collection('cases')
  return async name => {
    const due = Array.from({ length: dueCases }, (_, i) => maker.due(name, i))
    await insertAll(due, batch => cases.insertMany(batch))
    const told = await db.collection('inbox').count({})
    const { ms, failure } = await service.ask<{ ms: number; failure: string | null }>({})
    const missed = 2 * dueCases - ((await db.collection('inbox').count({})) - told)
    if (failure || missed) throw new Error(`the sweep failed (${failure}) or left ${missed} messages out`)
    await cases.remove({ _id: db.command.in(due.map(each => each._id)) })
    return ms
  }
}

async function startPeer(database: string, load: () => Promise<void>): Promise<ServiceProcess<unknown>> {
  await load()
  return startService('sweep/peer-service.ts', { PEER_DATABASE: database })
}

function peerRound(database: string, service: ServiceProcess<unknown>, maker: CaseMaker): Round {
  return async name => {
    const client = new Client({ connectionString: database })
    await client.connect()
    try {
      const due = Array.from({ length: dueCases }, (_, i) => maker.due(name, i))
      await client.query(
        `INSERT INTO report SELECT t->>'_id', (t->>'revision')::int, t->>'status', t#>>'{assignee,id}',
          (t#>>'{deadline,dueAt}')::bigint, (t->>'nextCheckAt')::bigint, t FROM jsonb_array_elements($1::jsonb) t`,
        [JSON.stringify(due)],
      )
      const { ms, checked } = await service.ask<{ ms: number; checked: number }>({})
      const { rows } = await client.query<{ count: string }>(
        "SELECT count(*) FROM inbox WHERE doc->>'caseId' LIKE $1",
        [`due-${name}-%`],
      )
      if (checked !== dueCases || Number(rows[0]?.count) !== 2 * dueCases)
        throw new Error("the peer's sweep left something out")
      await client.query('DELETE FROM report WHERE id LIKE $1', ['due-%'])
      return ms
    } finally {
      await client.end()
    }
  }
}
