import { readFileSync } from 'node:fs'

export interface Entry {
  /** Heading of the table. */
  readonly section: string
  readonly source: string
}

/**
 * Reads the fidelity ledger: names in code type in the first column of a table, and the table's last column, which says
 * where the entry comes from. A name may stand in several tables.
 */
export function readLedger(file: string): ReadonlyMap<string, readonly Entry[]> {
  const entries = new Map<string, Entry[]>()
  let section = ''
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (line.startsWith('## ')) section = line.slice(3)
    const cells = line.startsWith('|') ? line.split('|').slice(1, -1) : []
    const source = (cells.at(-1) ?? '').trim()
    for (const [, name = ''] of (cells[0] ?? '').matchAll(/`([^`]+)`/g)) {
      entries.set(name, [...(entries.get(name) ?? []), { section, source }])
    }
  }
  return entries
}
