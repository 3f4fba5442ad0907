import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { bundle } from '../../bundle.cjs'

/** A side of the bench in a process of its own. */
export interface ServiceProcess {
  /** Where it listens. */
  readonly url: string
  /** Lets go of it, so that it ends itself, and waits for that. */
  stop(): Promise<void>
}

/** Starts a program of this folder, bundled as `npm start` bundles, that says `{url}` when it is ready. */
export async function startService(program: string, env: Record<string, string> = {}): Promise<ServiceProcess> {
  const service = fork(bundle(join('scripts/bench/submit', program)), {
    env: { ...process.env, NODE_ENV: 'production', ...env },
    execArgv: [],
  })
  const gone = once(service, 'exit')
  const url = await readyUrl(service, gone)
  return {
    url,
    stop: async () => {
      service.disconnect()
      await gone
    },
  }
}

async function readyUrl(service: ChildProcess, gone: Promise<unknown>): Promise<string> {
  const ended = gone.then(() => {
    throw new Error('a service of the bench ended before it was ready')
  })
  const [{ url }] = (await Promise.race([once(service, 'message'), ended])) as [{ url: string }]
  return url
}
