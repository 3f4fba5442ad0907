import type { UnreachedRow } from '@shared/push/actions'

/** Messages that did not reach the same person: a member of staff, a station's group, or the residents, who stay unknown. */
export interface UnreachedGroup {
  readonly key: string
  readonly personName: string | null
  readonly groupOf: string | null
  readonly phone: string | null
  readonly rows: readonly UnreachedRow[]
}

/** In the order of each one's newest message. */
export function byPerson(rows: readonly UnreachedRow[]): readonly UnreachedGroup[] {
  const groups = new Map<string, UnreachedGroup>()
  for (const row of rows) {
    const { personName, groupOf, phone } = row
    const key = row.personId ?? (groupOf ? `group-${groupOf}` : 'residents')
    const before = groups.get(key)?.rows ?? []
    groups.set(key, { key, personName, groupOf, phone, rows: [...before, row] })
  }
  return [...groups.values()]
}
