/** Values that may stand in a log: ids and numbers, never what a person wrote, their name or phone. */
export type LogFields = Readonly<Record<string, string | number | boolean | null | undefined>>

export interface Logger {
  info(event: string, fields?: LogFields): void
  error(event: string, fields?: LogFields): void
}

/** One JSON line a record, on the function's standard output, where the cloud collects it. */
export function jsonLogger(base: LogFields): Logger {
  const write = (level: 'info' | 'error') => (event: string, fields?: LogFields) =>
    console[level === 'info' ? 'log' : 'error'](JSON.stringify({ level, event, ...base, ...fields }))
  return { info: write('info'), error: write('error') }
}

/**
 * A defect as it may be logged: kind, code and places in our code. Messages of the database are left out because they
 * quote the values of documents.
 */
export function loggableDefect(thrown: unknown): LogFields {
  if (!(thrown instanceof Error)) return { defect: typeof thrown }
  const ofLanguage = thrown instanceof TypeError || thrown instanceof RangeError || thrown instanceof ReferenceError
  const code = 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : undefined
  const at = thrown.stack
    ?.match(/^\s+at .*$/gm)
    ?.slice(0, 6)
    .map(line => line.trim())
    .join(' | ')
  return { defect: thrown.name, code, message: ofLanguage ? thrown.message : undefined, at }
}
