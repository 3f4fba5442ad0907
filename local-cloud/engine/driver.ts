export type SqlValue = string | number | Uint8Array | null

export interface SqlRow {
  [column: string]: SqlValue
}

/** The little of SQLite that the server uses. Statements are prepared once and kept. */
export interface SqlDriver {
  readonly name: string
  exec(sql: string): void
  get(sql: string, params?: SqlValue[]): SqlRow | undefined
  all(sql: string, params?: SqlValue[]): SqlRow[]
  run(sql: string, params?: SqlValue[]): void
  close(): void
}

interface Prepared {
  get(params: SqlValue[]): SqlRow | undefined
  all(params: SqlValue[]): SqlRow[]
  run(params: SqlValue[]): void
  free(): void
}

export interface RawConnection {
  name: string
  exec(sql: string): void
  prepare(sql: string): Prepared
  close(): void
}

const KEPT_STATEMENTS = 500

/** Adds a cache of prepared statements to a raw connection; the least recently used one is freed first. */
export function withStatementCache(raw: RawConnection): SqlDriver {
  const statements = new Map<string, Prepared>()
  const prepared = (sql: string): Prepared => {
    const known = statements.get(sql)
    if (known) return known
    if (statements.size >= KEPT_STATEMENTS) {
      const [oldest, statement] = statements.entries().next().value as [string, Prepared]
      statements.delete(oldest)
      statement.free()
    }
    const made = raw.prepare(sql)
    statements.set(sql, made)
    return made
  }
  // A statement that failed reports its error once more when it is used again (sqlite3_reset); a new one does not.
  const using = <T>(sql: string, work: (statement: Prepared) => T): T => {
    const statement = prepared(sql)
    try {
      return work(statement)
    } catch (error) {
      statements.delete(sql)
      statement.free()
      throw error
    }
  }
  return {
    name: raw.name,
    exec: sql => raw.exec(sql),
    get: (sql, params = []) => using(sql, statement => statement.get(params)),
    all: (sql, params = []) => using(sql, statement => statement.all(params)),
    run: (sql, params = []) => using(sql, statement => statement.run(params)),
    close: () => {
      for (const statement of statements.values()) statement.free()
      statements.clear()
      raw.close()
    },
  }
}
