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
  /** Milliseconds since 1970; the time the last run was due. */
  lastRun?: number
  next?: number
  running: boolean
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
  private lastTick = 0

  constructor(
    specs: FunctionSpec[],
    private readonly functions: Functions,
    private readonly db: SqlDriver,
    private readonly commit: GroupCommit,
    private readonly clock: CloudClock,
    private readonly log: Log,
  ) {
    db.exec(TABLE)
    this.states = specs.flatMap(spec =>
      (spec.triggers ?? []).map(({ name, config }): TimerState => {
        const cron = parseCron(config)
        const row = db.get('SELECT lastRun FROM timers WHERE name = ?', [`${spec.name}/${name}`])
        const lastRun = row && Number(row.lastRun)
        const next = cron.next(lastRun ?? clock.now())
        return { functionName: spec.name, triggerName: name, config, cron, lastRun, next, running: false }
      }),
    )
    this.interval = setInterval(() => this.tick(), TICK_MS)
    this.interval.unref()
  }

  /** Starts what is due now. A clock that was set back makes the times between come again. */
  tick(): void {
    const now = this.clock.now()
    const setBack = now < this.lastTick
    this.lastTick = now
    for (const state of this.states) {
      if (setBack) state.next = state.cron.next(now)
      if (!state.running && state.next !== undefined && state.next <= now) void this.run(state, state.next)
    }
  }

  private async run(state: TimerState, due: number): Promise<void> {
    state.running = true
    const { functionName, triggerName } = state
    const event = { Type: 'Timer', TriggerName: triggerName, Time: new Date(due).toISOString(), Message: '' }
    try {
      const now = this.clock.now()
      state.lastRun = now
      state.next = state.cron.next(now)
      const sql = 'INSERT INTO timers VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET lastRun = excluded.lastRun'
      await this.commit.write(() => this.db.run(sql, [`${functionName}/${triggerName}`, now]))
      await this.functions.call(functionName, JSON.stringify(event), { kind: 'timer' }, newRequestId())
    } catch (error) {
      const message = `timer ${functionName}/${triggerName} failed: ${error instanceof Error ? error.message : error}`
      this.log({ level: 'warn', message })
    } finally {
      state.running = false
    }
  }

  stop(): void {
    clearInterval(this.interval)
  }
}
