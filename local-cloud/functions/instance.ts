import { type ChildProcess, fork } from 'node:child_process'
import { join } from 'node:path'
import type { FunctionSpec } from '../options'
import type { FunctionLog } from './function-log'

export interface CallMessage {
  id: string
  /** JSON text of the event; empty for none. */
  event: string
  /** Variables of this call, in process.env and in context.environment. */
  env: Record<string, string>
  context: Record<string, unknown>
  clockOffset: number
}

type Answer =
  | { kind: 'ready' }
  | { kind: 'broken'; error: FunctionFault }
  | { kind: 'result'; id: string; result: string }
  | { kind: 'error'; id: string; error: FunctionFault }

export interface FunctionFault {
  name: string
  message: string
  stack: string
}

export type CallOutcome =
  | { kind: 'result'; result: string }
  | { kind: 'error'; error: FunctionFault }
  | { kind: 'timeout' }
  | { kind: 'exit'; signal: string | null; code: number | null; outOfMemory: boolean }

interface Running {
  id: string
  timeoutMs: number
  timer: NodeJS.Timeout
  settle: (outcome: CallOutcome) => void
}

/** Loading a function's code may take longer than a call may (SCF counts initialisation apart). */
const START_LIMIT_MS = 20_000

/** A process of a function. Runs one call at a time. */
export class Instance {
  private readonly child: ChildProcess
  private current?: Running
  private outOfMemory = false
  private ready = false
  private broken?: FunctionFault
  exited = false

  constructor(
    spec: FunctionSpec,
    sdkEnv: Record<string, string>,
    log: FunctionLog,
    onExit: (instance: Instance) => void,
  ) {
    const [file = 'index', exported = 'main'] = (spec.handler ?? 'index.main').split('.')
    this.child = fork(join(__dirname, 'worker.cjs'), [spec.dir, `${file}.${exported}`], {
      // A function sees its own variables only; SCF's clock is in UTC.
      env: { PATH: process.env.PATH ?? '', TZ: 'UTC', ...spec.env, ...sdkEnv },
      execArgv: [`--max-old-space-size=${spec.memoryMb ?? 256}`],
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    })
    this.child.stdout?.on('data', (chunk: Buffer) => log.append(chunk.toString()))
    this.child.stderr?.on('data', (chunk: Buffer) => {
      const text = chunk.toString()
      if (text.includes('heap out of memory')) this.outOfMemory = true
      log.append(text)
    })
    this.child.on('message', answer => this.onAnswer(answer as Answer))
    this.child.on('error', () => {})
    this.child.on('close', (code, signal) => {
      this.exited = true
      const error = this.broken
      this.settle(error ? { kind: 'error', error } : { kind: 'exit', code, signal, outOfMemory: this.outOfMemory })
      onExit(this)
    })
  }

  call(message: CallMessage, timeoutMs: number): Promise<CallOutcome> {
    return new Promise(resolve => {
      const timer = setTimeout(() => this.timeOut(), this.ready ? timeoutMs : START_LIMIT_MS)
      this.current = { id: message.id, timeoutMs, timer, settle: resolve }
      if (this.exited || !this.child.connected) return
      this.child.send(message, error => {
        if (error) this.kill()
      })
    })
  }

  kill(): void {
    this.child.kill('SIGKILL')
  }

  private timeOut(): void {
    this.settle({ kind: 'timeout' })
    this.kill()
  }

  private onReady(): void {
    this.ready = true
    if (!this.current) return
    clearTimeout(this.current.timer)
    this.current.timer = setTimeout(() => this.timeOut(), this.current.timeoutMs)
  }

  private onAnswer(answer: Answer): void {
    if (answer.kind === 'broken') this.broken = answer.error
    if (answer.kind === 'ready') this.onReady()
    if (answer.kind === 'ready' || answer.kind === 'broken' || answer.id !== this.current?.id) return
    this.settle(
      answer.kind === 'result' ? { kind: 'result', result: answer.result } : { kind: 'error', error: answer.error },
    )
  }

  private settle(outcome: CallOutcome): void {
    const current = this.current
    if (!current) return
    this.current = undefined
    clearTimeout(current.timer)
    current.settle(outcome)
  }
}
