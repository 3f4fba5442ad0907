import { type BenchFigure, rateFigure } from './figure'
import { type ClientProcess, startClient } from './local-cloud/client-process'
import { startEmpty } from './local-cloud/empty-side'
import { benchMillion } from './local-cloud/million'
import { loadOurs, startOurs } from './local-cloud/our-side'
import { loadPeer } from './local-cloud/peer-schema'
import { type Operation, operations } from './local-cloud/work'
import { startPostgres } from './postgres'
import { startService } from './service'
import { temporaryFolder } from './temporary-folder'

const stored = 50_000
const clientCounts = [1, 16, 64] as const
const mostClients = Math.max(...clientCounts)
/** Of the peer's clients: as many as there are clients would be slower, its server has a process for each. */
const connections = 16
const rounds = 3
const secondsEach = 2
const warmUpSeconds = 3
const mostWarmUps = 10

/**
 * The local cloud through node-sdk against PostgreSQL through `pg`: the same documents (JSONB there) with the same
 * indexes, both acknowledging what is on the disk. On both sides all clients share one process that is not the
 * server's; a client waits for its answer before it goes on. Sides take turns, the middle of three rounds counts.
 * The goal is set for 64 clients.
 */
export async function* benchLocalCloud(): AsyncGenerator<BenchFigure> {
  const { ours, peer, empty, stop } = await startSides()
  try {
    for (const operation of operations) {
      await warmUp(operation, ours)
      await warmUp(operation, peer)
      await warmUp(operation, empty)
    }
    for (const operation of operations) {
      for (const clients of clientCounts) yield await compared(operation, clients, ours, peer)
      yield await bounded(operation, empty, peer)
    }
  } finally {
    await stop()
  }
  yield* benchMillion(temporaryFolder())
}

async function startSides() {
  const postgres = await startPostgres()
  await loadPeer(postgres.connectionString, stored)
  const routes = await startService('local-cloud/peer-routes.ts', { PEER_DATABASE: postgres.connectionString })
  const cloud = await startOurs(temporaryFolder())
  await loadOurs(cloud.env, stored)
  const sizes = { stored, mostClients }
  const ours = await startClient({ ...sizes, side: 'ours', env: cloud.env })
  const database = postgres.connectionString
  const peer = await startClient({ ...sizes, side: 'peer', database, connections, routes: routes.url })
  const nothing = await startEmpty(cloud.env)
  const empty = await startClient({ ...sizes, side: 'ours', env: nothing.env })
  const stop = async () => {
    await Promise.all([ours.stop(), peer.stop(), empty.stop()])
    await Promise.all([cloud.stop(), routes.stop(), nothing.service.stop()])
    await postgres.stop()
  }
  return { ours, peer, empty, stop }
}

/** Until two windows in a row bring no more than the best one before: code in many processes is compiled late. */
async function warmUp(operation: Operation, side: ClientProcess): Promise<void> {
  let best = 0
  let without = 0
  for (let window = 0; window < mostWarmUps && without < 2; window += 1) {
    const perSecond = await side.rate({ operation, clients: mostClients, seconds: warmUpSeconds })
    without = perSecond > best * 1.03 ? 0 : without + 1
    best = Math.max(best, perSecond)
  }
}

async function compared(
  operation: Operation,
  clients: number,
  ours: ClientProcess,
  peer: ClientProcess,
): Promise<BenchFigure> {
  const order = { operation, clients, seconds: secondsEach }
  const rates = { ours: [] as number[], peer: [] as number[] }
  for (let round = 0; round < rounds; round += 1) {
    rates.ours.push(await ours.rate(order))
    rates.peer.push(await peer.rate(order))
  }
  const goal = clients === mostClients ? 1 : 0
  return rateFigure(`local-cloud.${operation}@${clients}`, middle(rates.ours), middle(rates.peer), '/s', goal)
}

/** The most that any server could reach behind this SDK: the same calls against one that does nothing. */
async function bounded(operation: Operation, empty: ClientProcess, peer: ClientProcess): Promise<BenchFigure> {
  const figure = await compared(operation, mostClients, empty, peer)
  return { ...figure, name: `local-cloud.${operation}.most@${mostClients}`, goal: 0, pass: true }
}

const middle = (rates: readonly number[]) => rates.toSorted((a, b) => a - b)[rounds >> 1]!
