import type { CloudClock } from '../clock'
import type { SqlDriver } from '../engine/driver'
import type { GroupCommit } from '../engine/group-commit'
import type { Functions } from '../functions/functions'
import { newRequestId } from '../ids'
import type { Log } from '../log'
import type { FunctionSpec } from '../options'
import { type Cron, parseCron } from './cron'

export interface TimerState {
  functionName: string
  triggerName: string
  config: string
  cron: Cron
  /** Milliseconds since 1970; when the last run began. */
  lastRun?: number
  next?: number
  running: boolean
}

/** One run of a trigger, as a simulation is told about it. */
export interface TimerRun {
  functionName: string
  triggerName: string
  /** Milliseconds since 1970. */
  due: number
  /** Code of the refusal, undefined when the function answered. */
  failure?: string
}

const TICK_MS = 250
const TABLE = 'CREATE TABLE IF NOT EXISTS timers (name TEXT PRIMARY KEY, lastRun INTEGER NOT NULL)'

/**
 * Calls functions at their times, on the cloud's clock. A trigger never runs twice at once; runs missed while the
 * server was off, asleep or busy are caught up by one.
 */
export class Timers {
  readonly states: TimerState[]
  private readonly interval: NodeJS.Timeout
  private lastTick: number
  private readonly started = new Set<Promise<unknown>>()
  private stepping = false
  private stopped = false

  constructor(
    specs: FunctionSpec[],
    private readonly functions: Functions,
    private readonly db: SqlDriver,
    private readonly commit: GroupCommit,
    private readonly clock: CloudClock,
    private readonly log: Log,
  ) {
    db.exec(TABLE)
    this.lastTick = clock.now()
    this.states = specs.flatMap(spec =>
      (spec.triggers ?? []).map(({ name, config }): TimerState => {
        const cron = parseCron(config)
        const row = db.get('SELECT lastRun FROM timers WHERE name = ?', [`${spec.name}/${name}`])
        const lastRun = row && Number(row.lastRun)
        // The last run may lie ahead when an earlier start lived in a virtual future.
        const next = cron.next(Math.min(lastRun ?? this.lastTick, this.lastTick))
        return { functionName: spec.name, triggerName: name, config, cron, lastRun, next, running: false }
      }),
    )
    this.interval = setInterval(() => this.tick(), TICK_MS)
    this.interval.unref()
    clock.onChange(() => this.tick())
  }

  /** Starts what is due now. A clock that was set back makes the times between come again. */
  private tick(): void {
    if (this.stepping) return
    const now = this.clock.now()
    if (now < this.lastTick) this.forget(now)
    this.lastTick = now
    for (const state of this.states) {
      if (state.running || state.next === undefined || state.next > now) continue
      const due = state.next
      state.next = state.cron.next(now)
      void this.call(state, due)
    }
  }

  private forget(now: number): void {
    for (const state of this.states) state.next = state.cron.next(now)
  }

  /**
   * Moves the clock on by some milliseconds and lets every run that falls due on the way happen, one after the other
   * and each at its own instant (or as soon after it as the one before is done): nothing is missed, so that a
   * simulated month has every minute of a timer. What was missed before is caught up by one run first. Answers what
   * ran, in order.
   */
  async runThrough(milliseconds: number): Promise<TimerRun[]> {
    if (this.stepping) throw new Error('the timers are being run through already')
    this.stepping = true
    const end = this.clock.now() + milliseconds
    const runs: TimerRun[] = []
    try {
      await Promise.all(this.started)
      const begin = this.clock.now()
      for (const state of this.states) {
        if (state.next === undefined || state.next > begin) continue
        const due = state.next
        state.next = state.cron.next(begin)
        runs.push(await this.call(state, due))
      }
      for (let state = this.earliest(end); state && !this.stopped; state = this.earliest(end)) {
        const due = state.next as number
        if (due > this.clock.now()) this.clock.set(new Date(due))
        state.next = state.cron.next(due)
        runs.push(await this.call(state, due))
      }
      if (end > this.clock.now()) this.clock.set(new Date(end))
    } finally {
      this.stepping = false
      this.lastTick = this.clock.now()
    }
    return runs
  }

  private earliest(end: number): TimerState | undefined {
    let first: TimerState | undefined
    for (const state of this.states) {
      const { next = Number.POSITIVE_INFINITY } = state
      if (next <= end && next < (first?.next ?? Number.POSITIVE_INFINITY)) first = state
    }
    return first
  }

  /** Runs a trigger now, whenever it is due. Undefined when there is no such trigger, or when it is running. */
  async runNow(functionName: string, triggerName: string): Promise<TimerRun | undefined> {
    const state = this.states.find(one => one.functionName === functionName && one.triggerName === triggerName)
    return state && !state.running ? this.call(state, this.clock.now()) : undefined
  }

  private call(state: TimerState, due: number): Promise<TimerRun> {
    const running = this.invoke(state, due).finally(() => this.started.delete(running))
    this.started.add(running)
    return running
  }

  private async invoke(state: TimerState, due: number): Promise<TimerRun> {
    const { functionName, triggerName } = state
    const run: TimerRun = { functionName, triggerName, due }
    const event = { Type: 'Timer', TriggerName: triggerName, Time: new Date(due).toISOString(), Message: '' }
    state.running = true
    try {
      state.lastRun = this.clock.now()
      const sql = 'INSERT INTO timers VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET lastRun = excluded.lastRun'
      const values = [`${functionName}/${triggerName}`, state.lastRun]
      await this.commit.write(() => this.db.run(sql, values))
      await this.functions.call(functionName, JSON.stringify(event), { kind: 'timer' }, newRequestId())
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error)
      this.log({ level: 'warn', message: `timer ${functionName}/${triggerName} failed: ${message}` })
      run.failure = String((error as { code?: unknown }).code ?? message)
    } finally {
      state.running = false
    }
    return run
  }

  stop(): void {
    this.stopped = true
    clearInterval(this.interval)
  }
}
