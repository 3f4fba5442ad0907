import { join } from 'node:path'
import type { CloudClock } from '../clock'
import type { Kill } from '../faults/faults'
import type { FunctionSpec } from '../options'
import { FunctionLog } from './function-log'
import { type CallMessage, type CallOutcome, Instance } from './instance'
import { SourceWatch } from './source-watch'

export interface PooledOutcome {
  outcome: CallOutcome
  coldStart: boolean
  memoryMb: number | undefined
}

/** The instances of one function: idle ones are reused, new ones started up to the limit, further calls wait. */
export class FunctionPool {
  readonly log: FunctionLog
  private readonly all = new Set<Instance>()
  private readonly idle: Instance[] = []
  private readonly waiting: ((instance: Instance) => void)[] = []
  private readonly used = new WeakSet<Instance>()
  private stale = new Set<Instance>()
  private readonly source: SourceWatch
  private stopped = false

  constructor(
    readonly spec: FunctionSpec,
    private readonly sdkEnv: Record<string, string>,
    private readonly clock: CloudClock,
  ) {
    this.log = new FunctionLog(clock.now)
    const [file = 'index'] = (spec.handler ?? 'index.main').split('.')
    this.source = new SourceWatch(join(spec.dir, `${file}.js`))
    for (let i = 0; i < (spec.minInstances ?? 0); i++) this.idle.push(this.start())
  }

  get instances(): ReadonlySet<Instance> {
    return this.all
  }

  /** @param kill fault on demand: the process is to die */
  async call(message: CallMessage, kill?: Kill): Promise<PooledOutcome> {
    this.dropOldSource()
    const instance = await this.acquire()
    const coldStart = !this.used.has(instance)
    this.used.add(instance)
    const outcome = kill
      ? await this.callAndKill(instance, message, kill)
      : await instance.call(message, this.timeoutSeconds * 1000)
    this.release(instance)
    return { outcome, coldStart, memoryMb: instance.peakMemoryMb }
  }

  private async callAndKill(instance: Instance, message: CallMessage, { when, afterMs }: Kill): Promise<CallOutcome> {
    if (when === 'before') instance.kill()
    const timer = when === 'during' ? setTimeout(() => instance.kill(), afterMs) : undefined
    const outcome = await instance.call(message, this.timeoutSeconds * 1000)
    clearTimeout(timer)
    if (when !== 'after' || outcome.kind === 'exit') return outcome
    instance.kill()
    return { kind: 'exit', code: null, signal: 'SIGKILL', outOfMemory: false }
  }

  get timeoutSeconds(): number {
    return this.spec.timeoutSeconds ?? 3
  }

  stop(): void {
    this.stopped = true
    for (const instance of this.all) instance.kill()
  }

  private acquire(): Promise<Instance> | Instance {
    const idle = this.idle.pop()
    if (idle) return idle
    if (this.all.size < (this.spec.maxInstances ?? 4)) return this.start()
    return new Promise(resolve => this.waiting.push(resolve))
  }

  private release(instance: Instance): void {
    if (this.stale.has(instance)) instance.kill()
    else if (instance.usable) this.hand(instance)
  }

  private hand(instance: Instance): void {
    const next = this.waiting.shift()
    if (next) next(instance)
    else this.idle.push(instance)
  }

  private start(): Instance {
    // The new process loads the source as it is now: from here on no other runs an older one.
    this.dropOldSource(true)
    const instance = new Instance(this.spec, this.sdkEnv, this.clock.offset(), this.log, {
      onLoaded: files => this.source.add(files),
      onExit: gone => this.onExit(gone),
    })
    this.all.add(instance)
    return instance
  }

  private onExit(instance: Instance): void {
    this.all.delete(instance)
    this.stale.delete(instance)
    const at = this.idle.indexOf(instance)
    if (at >= 0) this.idle.splice(at, 1)
    if (!this.stopped && this.waiting.length > 0 && this.all.size < (this.spec.maxInstances ?? 4))
      this.hand(this.start())
  }

  /** Changed source retires all instances; busy ones finish their call on the old one. */
  private dropOldSource(must = false): void {
    if (!this.source.changed(must)) return
    this.stale = new Set(this.all)
    for (const instance of this.idle.splice(0)) instance.kill()
  }
}
