import { StringDecoder } from 'node:string_decoder'

export interface CallRecord {
  requestId: string
  /** Milliseconds since 1970, the cloud's clock. */
  at: number
  durationMs: number
  /** 'ok' or the error code. */
  outcome: string
  coldStart: boolean
  /** Most memory the process was seen to hold during the call; undefined when it was too short to be measured. */
  memoryMb?: number
}

export interface LogEntry {
  /** Counts up from 1 over the life of the server. */
  sequence: number
  /** Milliseconds since 1970, the cloud's clock. */
  at: number
  stream: 'out' | 'err'
  requestId: string
  text: string
}

const KEPT_BYTES = 256 * 1024
const ENTRY_OVERHEAD_BYTES = 64
const LINE_CHARACTERS = 4000
const KEPT_CALLS = 50

/** What one function printed and how its last calls went; kept in memory up to a size, never the payloads. */
export class FunctionLog {
  private readonly entries: LogEntry[] = []
  private bytes = 0
  private sequence = 0
  readonly lastCalls: CallRecord[] = []
  calls = 0
  errors = 0

  constructor(private readonly now: () => number) {}

  /** Takes the output of one process; lines are kept whole whatever the chunks, but very long ones are split. */
  writer(stream: LogEntry['stream'], requestId: () => string): { write(chunk: Buffer): void; end(): void } {
    const decoder = new StringDecoder('utf8')
    let rest = ''
    const add = (text: string) => this.append(stream, requestId(), text)
    return {
      write: chunk => {
        const lines = (rest + decoder.write(chunk)).split('\n')
        for (const [i, line] of lines.entries()) {
          rest = line
          for (; rest.length > LINE_CHARACTERS; rest = rest.slice(LINE_CHARACTERS)) add(rest.slice(0, LINE_CHARACTERS))
          if (i < lines.length - 1) add(rest)
        }
      },
      end: () => add(rest + decoder.end()),
    }
  }

  /** Notes what a call threw, as SCF prints it. */
  noteError(requestId: string, text: string): void {
    for (const line of text.split('\n')) this.append('err', requestId, line.slice(0, LINE_CHARACTERS))
  }

  private append(stream: LogEntry['stream'], requestId: string, text: string): void {
    if (text === '') return
    const entry = { sequence: ++this.sequence, at: this.now(), stream, requestId, text }
    this.entries.push(entry)
    this.bytes += sizeOf(entry)
    let dropped = 0
    while (this.bytes > KEPT_BYTES) this.bytes -= sizeOf(this.entries[dropped++] as LogEntry)
    if (dropped > 0) this.entries.splice(0, dropped)
  }

  /** What was printed after a sequence number, oldest first. */
  after(sequence: number): LogEntry[] {
    const from = this.entries.findIndex(entry => entry.sequence > sequence)
    return from < 0 ? [] : this.entries.slice(from)
  }

  record(call: CallRecord): void {
    this.calls++
    if (call.outcome !== 'ok') this.errors++
    this.lastCalls.push(call)
    if (this.lastCalls.length > KEPT_CALLS) this.lastCalls.shift()
  }
}

const sizeOf = ({ text }: LogEntry) => Buffer.byteLength(text) + ENTRY_OVERHEAD_BYTES
