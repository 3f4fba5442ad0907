export interface CallRecord {
  /** Milliseconds since 1970, the cloud's clock. */
  at: number
  durationMs: number
  /** 'ok' or the error code. */
  outcome: string
  coldStart: boolean
}

const KEPT_LINES = 200
const KEPT_CALLS = 50

/** What one function printed and how its last calls went; kept in memory, never the payloads. */
export class FunctionLog {
  readonly lines: string[] = []
  readonly lastCalls: CallRecord[] = []
  calls = 0
  errors = 0

  append(text: string): void {
    for (const line of text.split('\n')) if (line !== '') this.lines.push(line.slice(0, 2000))
    if (this.lines.length > KEPT_LINES) this.lines.splice(0, this.lines.length - KEPT_LINES)
  }

  record(call: CallRecord): void {
    this.calls++
    if (call.outcome !== 'ok') this.errors++
    this.lastCalls.push(call)
    if (this.lastCalls.length > KEPT_CALLS) this.lastCalls.shift()
  }
}
