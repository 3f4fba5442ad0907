/** One event of the server. Never holds documents, events or results of functions. */
export interface LogLine {
  level: 'info' | 'warn' | 'error'
  message: string
}

export type Log = (line: LogLine) => void
