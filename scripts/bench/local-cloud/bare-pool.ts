import { fork } from 'node:child_process'

type Done = (result: unknown) => void

/**
 * As few steps as a process per instance allows: an event goes to whichever process is free, one at a time each, and the
 * result comes back. As many processes as the local cloud has for a function.
 */
export function barePool(
  program: string,
  env: Readonly<Record<string, string>>,
  processes = 4,
): (event: unknown, done: Done) => void {
  const waiting: (readonly [event: unknown, done: Done])[] = []
  const free = Array.from({ length: processes }, () => {
    const child = fork(program, { env: { PATH: process.env.PATH ?? '', ...env }, execArgv: [] })
    let done: Done | null = null
    const run = (event: unknown, then: Done) => {
      done = then
      child.send(event as object)
    }
    child.on('message', result => {
      done?.(result)
      const next = waiting.shift()
      if (next) run(...next)
      else free.push(run)
    })
    return run
  })
  return (event, done) => {
    const run = free.pop()
    if (run) run(event, done)
    else waiting.push([event, done])
  }
}
