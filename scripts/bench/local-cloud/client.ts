import type { EnvForSdk } from '../../territory/cloud-connection'
import { runLoad } from '../submit/load'
import { ourWork } from './our-work'
import { peerWork } from './peer-work'
import type { Operation, Work } from './work'

/** What a client process is told: that many clients repeat the operation without pause for so long. */
export interface LoadOrder {
  readonly operation: Operation
  readonly clients: number
  readonly seconds: number
}

/** Which side the process talks to, in the variable BENCH_TARGET as JSON. */
export type Target = { readonly stored: number; readonly mostClients: number } & (
  | { readonly side: 'ours'; readonly env: EnvForSdk }
  | { readonly side: 'peer'; readonly database: string; readonly connections: number; readonly routes: string }
)

/** The clients of one side, in a process of their own; answers each order with its Load. */
function main(): void {
  const target = JSON.parse(String(process.env.BENCH_TARGET)) as Target
  const clients = workers(target)
  process.on('message', async order => {
    const { operation, clients: count, seconds } = order as LoadOrder
    process.send?.(
      await runLoad(
        clients.slice(0, count).map(work => work[operation]),
        seconds,
      ),
    )
  })
  process.once('disconnect', () => process.exit(0))
  process.send?.({})
}

function workers(target: Target): Work[] {
  const { stored, mostClients } = target
  if (target.side === 'ours') return Array<Work>(mostClients).fill(ourWork(target.env, stored))
  const client = peerWork(target.database, target.connections, target.routes, stored)
  return Array.from({ length: mostClients }, client)
}

main()
