import { type ChildProcess, fork } from 'node:child_process'
import { join, resolve } from 'node:path'
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
  | { kind: 'ready'; files: string[] }
  | { kind: 'broken'; error: FunctionFault; files: string[] }
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
  | { kind: 'timeout'; seconds: number }
  | { kind: 'exit'; signal: string | null; code: number | null; outOfMemory: boolean }

interface Running {
  id: string
  timeoutMs: number
  timer: NodeJS.Timeout
  settle: (outcome: CallOutcome) => void
}

/** Loading a function's code may take longer than a call may (SCF counts initialisation apart). */
const INIT_LIMIT_SECONDS = 20
/** After its end a process's last words are read so long; whatever it started may hold its output open for ever. */
const LAST_WORDS_MS = 200

/** What an instance tells its pool. */
export interface InstanceEvents {
  onLoaded(files: string[]): void
  onExit(instance: Instance): void
}

/** A process of a function. Runs one call at a time. */
export class Instance {
  private readonly child: ChildProcess
  private current?: Running
  private outOfMemory = false
  private ready = false
  private broken?: FunctionFault
  private requestId = ''
  private exited = false
  private killed = false
  private peakMb?: number
  readonly memoryMb: number
  private readonly initSeconds: number

  /** @param startOffset difference of the cloud's clock to real time in ms while the code is loaded */
  constructor(
    spec: FunctionSpec,
    sdkEnv: Record<string, string>,
    startOffset: number,
    private readonly log: FunctionLog,
    private readonly events: InstanceEvents,
  ) {
    this.memoryMb = spec.memoryMb ?? 256
    this.initSeconds = spec.initTimeoutSeconds ?? INIT_LIMIT_SECONDS
    const [file = 'index', exported = 'main'] = (spec.handler ?? 'index.main').split('.')
    const worker = join(__dirname, 'worker.cjs')
    this.child = fork(worker, [resolve(spec.dir), `${file}.${exported}`, String(startOffset)], {
      // A function sees its own variables only; SCF's clock is in UTC.
      env: { PATH: process.env.PATH ?? '', TZ: 'UTC', ...spec.env, ...sdkEnv },
      execArgv: [`--max-old-space-size=${this.memoryMb}`],
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    })
    const out = log.writer('out', () => this.requestId)
    const err = log.writer('err', () => this.requestId)
    this.child.stdout?.on('data', out.write)
    this.child.stderr?.on('data', (chunk: Buffer) => {
      if (chunk.includes('heap out of memory')) this.outOfMemory = true
      err.write(chunk)
    })
    this.child.on('message', answer => this.onAnswer(answer as Answer))
    const gone = once((code: number | null, signal: string | null) => {
      out.end()
      err.end()
      this.onGone(code, signal)
    })
    this.child.on('error', () => gone(null, 'could not be started'))
    this.child.on('close', gone)
    this.child.on('exit', (code, signal) => setTimeout(gone, LAST_WORDS_MS, code, signal).unref())
  }

  get pid(): number | undefined {
    return this.child.pid
  }

  get busy(): boolean {
    return this.current !== undefined
  }

  /** False once the process has ended or is about to. */
  get usable(): boolean {
    return !this.exited && !this.killed
  }

  call(message: CallMessage, timeoutMs: number): Promise<CallOutcome> {
    return new Promise(resolve => {
      const limitMs = this.ready ? timeoutMs : this.initSeconds * 1000
      const timer = setTimeout(() => this.timeOut(limitMs), limitMs)
      this.requestId = message.id
      this.peakMb = undefined
      this.current = { id: message.id, timeoutMs, timer, settle: resolve }
      if (this.exited || !this.child.connected) return
      this.child.send(message, error => {
        if (error) this.kill()
      })
    })
  }

  kill(): void {
    this.killed = true
    this.child.kill('SIGKILL')
  }

  /** Most memory that was seen during the last call, in MB. */
  get peakMemoryMb(): number | undefined {
    return this.peakMb
  }

  seenMemory(memoryMb: number): void {
    this.peakMb = Math.max(this.peakMb ?? 0, memoryMb)
  }

  exceedMemory(): void {
    this.outOfMemory = true
    this.kill()
  }

  private timeOut(limitMs: number): void {
    this.kill()
    this.settle({ kind: 'timeout', seconds: limitMs / 1000 })
  }

  private onGone(code: number | null, signal: string | null): void {
    this.exited = true
    const error = this.broken
    this.settle(error ? { kind: 'error', error } : { kind: 'exit', code, signal, outOfMemory: this.outOfMemory })
    this.events.onExit(this)
  }

  private onReady(): void {
    this.ready = true
    if (!this.current) return
    const { timer, timeoutMs } = this.current
    clearTimeout(timer)
    this.current.timer = setTimeout(() => this.timeOut(timeoutMs), timeoutMs)
  }

  private onAnswer(answer: Answer): void {
    if (answer.kind === 'ready' || answer.kind === 'broken') {
      this.events.onLoaded(answer.files)
      if (answer.kind === 'ready') this.onReady()
      else this.broken = answer.error
      return
    }
    if (answer.id !== this.current?.id) return
    if (answer.kind === 'error') this.log.noteError(answer.id, answer.error.stack || answer.error.message)
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

/** A listener that hears only the first of several events. */
function once<Args extends unknown[]>(listener: (...args: Args) => void): (...args: Args) => void {
  let called = false
  return (...args) => {
    if (called) return
    called = true
    listener(...args)
  }
}
