import { type BenchFigure, countFigure } from '../figure'
import { startClient } from './client-process'
import { loadOurs, startOurs } from './our-side'
import { connect } from './our-work'
import { operations } from './work'

const stored = 1_000_000
const megabyte = 1024 * 1024

/**
 * With a million documents: the most memory that the server took while they were inserted, read, changed and moved in
 * transactions by 16 clients, and from starting the process after it was killed, with a log to recover, to the
 * first answer.
 */
export async function* benchMillion(dataDir: string): AsyncGenerator<BenchFigure> {
  const cloud = await startOurs(dataDir)
  await loadOurs(cloud.env, stored)
  const clients = await startClient({ side: 'ours', env: cloud.env, stored, mostClients: 16 })
  for (const operation of operations) await clients.rate({ operation, clients: 16, seconds: 5 })
  await clients.stop()
  const { peakBytes } = await cloud.ask<{ peakBytes: number }>({})
  await cloud.kill()
  yield countFigure('local-cloud.memory', Math.round(peakBytes / megabyte), `MB, ${stored} documents`, 500)

  const again = await startOurs(dataDir)
  const { total } = await connect(again.env).database().collection('tasks').where({ number: 'QH20260101-1' }).count()
  const took = performance.now() - again.startedAt
  await again.stop()
  if (total !== 1) throw new Error('the documents are gone')
  yield countFigure('local-cloud.start', Math.round(took), `ms, ${stored} documents`, 1000)
}
