import { randomBytes } from 'node:crypto'
import { reportConsentVersion } from '../../shared/people/consent-text'
import { buildFunctionsIfStale } from '../build/outputs'
import type { CompiledTerritory } from '../territory/compile-territory'
import { type BenchFigure, rateFigure } from './figure'
import { startPostgres } from './postgres'
import { startService } from './service'
import { benchTerritory } from './submit/bench-territory'
import { keepAliveClient, type Load, runLoad, type Send, warmUp } from './submit/load'
import { loadPeer } from './submit/peer-schema'
import { reportAt } from './submit/report'

const clients = 32
const rounds = 3
const secondsEach = 6
/** What a resident may report within an hour: then another one goes on with the client's connection. */
const reportsEach = 10
/** Enough for all that either side can take in one run. */
const residents = { ours: 4000, peer: 9000 }

interface Service {
  readonly submitters: readonly (() => Promise<void>)[]
  stop(): Promise<void>
}

/**
 * Whole submissions: client → gateway → function → database, durable, 32 clients at once, against a plain Express +
 * PostgreSQL/PostGIS service that does the same work. Both run during the whole bench and take turns.
 */
export async function* benchSubmit(): AsyncGenerator<BenchFigure> {
  await buildFunctionsIfStale()
  const territory = benchTerritory()
  const peer = await startPeer(territory)
  const ours = await startOurs(territory)
  try {
    await warmUp(peer.submitters)
    await warmUp(ours.submitters)
    const turns: { ours: Load; peer: Load }[] = []
    for (let round = 0; round < rounds; round += 1) {
      turns.push({
        ours: await runLoad(ours.submitters, secondsEach),
        peer: await runLoad(peer.submitters, secondsEach),
      })
    }
    const middle = (of: (turn: (typeof turns)[number]) => number) => turns.map(of).sort((a, b) => a - b)[rounds >> 1]!
    yield rateFigure(
      'submit.rate',
      middle(turn => turn.ours.perSecond),
      middle(turn => turn.peer.perSecond),
      'submissions/s',
      1,
    )
    const [oursP99, peerP99] = [middle(turn => turn.ours.p99Ms), middle(turn => turn.peer.p99Ms)]
    const ratio = Number((peerP99 / oursP99).toPrecision(3))
    yield {
      name: 'submit.p99',
      ours: Math.round(oursP99),
      peer: Math.round(peerP99),
      unit: 'ms',
      ratio,
      goal: 1,
      pass: ratio >= 1,
    }
  } finally {
    await Promise.all([ours.stop(), peer.stop()])
  }
}

async function startOurs(territory: CompiledTerritory): Promise<Service> {
  const { url, stop } = await startService('submit/our-service.ts')
  const send = Array.from({ length: clients }, () => keepAliveClient(url))
  const tokens = await Promise.all(send.map(each => signInMany(each, residents.ours / clients)))
  const submitters = send.map((each, i) =>
    submitter(i, territory, tokens[i]!, (body, token) =>
      each('/v1/functions/cases', { action: 'submit', input: body }, token),
    ),
  )
  return { submitters, stop }
}

/** Residents who are signed in and have agreed to the notice, one after the other; answers their tokens. */
async function signInMany(send: Send, count: number): Promise<readonly string[]> {
  const tokens: string[] = []
  while (tokens.length < count) {
    const { access_token: token } = (await send('/auth/v1/signin/anonymously', {})) as { access_token: string }
    const requestId = randomBytes(16).toString('hex')
    const input = { requestId, purpose: 'report', version: reportConsentVersion }
    await send('/v1/functions/people', { action: 'consent', input }, token)
    tokens.push(token)
  }
  return tokens
}

async function startPeer(territory: CompiledTerritory): Promise<Service> {
  const postgres = await startPostgres()
  const tokens = Array.from({ length: residents.peer }, () => randomBytes(16).toString('hex'))
  await loadPeer(postgres.connectionString, territory, tokens)
  const { url, stop } = await startService('submit/peer-service.ts', { PEER_DATABASE: postgres.connectionString })
  const submitters = Array.from({ length: clients }, (_, i) => {
    const send = keepAliveClient(url)
    const own = tokens.filter((_, n) => n % clients === i)
    return submitter(i, territory, own, (body, token) => send('/submit', body, token))
  })
  return {
    submitters,
    stop: async () => {
      await stop()
      await postgres.stop()
    },
  }
}

/** Each client reports from one grid after the other, starting at another one than its neighbours. */
function submitter(
  first: number,
  { grids }: CompiledTerritory,
  tokens: readonly string[],
  send: (body: unknown, token: string) => Promise<unknown>,
) {
  let next = first * 7
  let sent = 0
  return async () => {
    const token = tokens[Math.floor(sent++ / reportsEach)]
    if (!token) throw new Error('there are too few residents for this machine')
    const report = reportAt(grids[next++ % grids.length]!)
    const answer = (await send(report, token)) as { ok?: boolean; result?: { ok: boolean } }
    if (answer.ok !== true && answer.result?.ok !== true)
      throw new Error(`refused: ${JSON.stringify(answer).slice(0, 300)}`)
  }
}
