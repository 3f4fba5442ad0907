import { statSync } from 'node:fs'
import { join } from 'node:path'
import type { FunctionSpec } from '../options'
import { FunctionLog } from './function-log'
import { type CallMessage, type CallOutcome, Instance } from './instance'

const SOURCE_CHECK_MS = 100

/** The instances of one function: idle ones are reused, new ones started up to the limit, further calls wait. */
export class FunctionPool {
  readonly log = new FunctionLog()
  private readonly all = new Set<Instance>()
  private readonly idle: Instance[] = []
  private readonly waiting: ((instance: Instance) => void)[] = []
  private readonly used = new WeakSet<Instance>()
  private stale = new Set<Instance>()
  private sourceTime = 0
  private checkedAt = 0
  private stopped = false

  constructor(
    readonly spec: FunctionSpec,
    private readonly sdkEnv: Record<string, string>,
  ) {
    this.sourceTime = this.readSourceTime()
    for (let i = 0; i < (spec.minInstances ?? 0); i++) this.idle.push(this.start())
  }

  get instances(): number {
    return this.all.size
  }

  async call(message: CallMessage): Promise<{ outcome: CallOutcome; coldStart: boolean }> {
    this.dropOldSource()
    const instance = await this.acquire()
    const coldStart = !this.used.has(instance)
    this.used.add(instance)
    const outcome = await instance.call(message, this.timeoutSeconds * 1000)
    this.release(instance)
    return { outcome, coldStart }
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
    else if (!instance.exited) this.hand(instance)
  }

  private hand(instance: Instance): void {
    const next = this.waiting.shift()
    if (next) next(instance)
    else this.idle.push(instance)
  }

  private start(): Instance {
    const instance = new Instance(this.spec, this.sdkEnv, this.log, gone => this.onExit(gone))
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

  /** A changed index.js retires all instances; busy ones finish their call. */
  private dropOldSource(): void {
    const now = Date.now()
    if (now - this.checkedAt < SOURCE_CHECK_MS) return
    this.checkedAt = now
    const time = this.readSourceTime()
    if (time === this.sourceTime) return
    this.sourceTime = time
    this.stale = new Set(this.all)
    for (const instance of this.idle.splice(0)) instance.kill()
  }

  private readSourceTime(): number {
    const [file = 'index'] = (this.spec.handler ?? 'index.main').split('.')
    return statSync(join(this.spec.dir, `${file}.js`), { throwIfNoEntry: false })?.mtimeMs ?? 0
  }
}
