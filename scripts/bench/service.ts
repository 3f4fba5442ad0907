import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { bundle } from '../bundle.cjs'

/** A part of a bench in a process of its own. `Ready` is what it says first; a server says where it listens. */
export type ServiceProcess<Ready = { readonly url: string }> = Ready & {
  /** When the process was made, as performance.now(). */
  readonly startedAt: number
  /** Sends a question and waits for the answer; one at a time. @throws when the process ends instead */
  ask<Answer>(question: object): Promise<Answer>
  /** Lets go of it, so that it ends itself, and waits for that. */
  stop(): Promise<void>
  /** Ends it at once, as a crash does. */
  kill(): Promise<void>
}

/**
 * Starts a program of scripts/bench, bundled as `npm start` bundles, that sends a message when it is ready.
 * @throws when it ends before
 */
export async function startService<Ready = { readonly url: string }>(
  program: string,
  env: Readonly<Record<string, string>> = {},
): Promise<ServiceProcess<Ready>> {
  const file = bundle(join('scripts/bench', program))
  const startedAt = performance.now()
  const service = fork(file, {
    env: { ...process.env, NODE_ENV: 'production', ...env },
    execArgv: [],
  })
  const gone = once(service, 'exit')
  const ready = await nextMessage<Ready>(service, gone, program)
  return {
    ...ready,
    startedAt,
    ask: async question => {
      service.send(question)
      return nextMessage(service, gone, program)
    },
    stop: async () => {
      if (service.connected) service.disconnect()
      await gone
    },
    kill: async () => {
      service.kill('SIGKILL')
      await gone
    },
  }
}

async function nextMessage<Message>(service: ChildProcess, gone: Promise<unknown>, program: string): Promise<Message> {
  const ended = gone.then(() => {
    throw new Error(`${program} ended before it answered`)
  })
  const [message] = (await Promise.race([once(service, 'message'), ended])) as [Message]
  return message
}
