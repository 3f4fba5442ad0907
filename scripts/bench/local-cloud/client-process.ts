import type { ServiceProcess } from '../service'
import { startService } from '../service'
import type { Load } from '../submit/load'
import type { LoadOrder, Target } from './client'

export interface ClientProcess {
  /** Operations per second. */
  rate(order: LoadOrder): Promise<number>
  stop(): Promise<void>
}

/** The clients of one side. */
export async function startClient(target: Target): Promise<ClientProcess> {
  const client: ServiceProcess<object> = await startService('local-cloud/client.ts', {
    BENCH_TARGET: JSON.stringify(target),
  })
  return { rate: async order => (await client.ask<Load>(order)).perSecond, stop: client.stop }
}
