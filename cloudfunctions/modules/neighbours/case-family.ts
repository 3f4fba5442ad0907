import type { Case } from '@shared/cases/case'
import type { TimerContext } from '../../platform/create-timer'

type Database = Pick<TimerContext, 'db'>

/**
 * A case and all that were merged into it, directly or through each other: who followed one of them follows it. The
 * merges stand in its own log, so a case that nothing was merged into costs no read.
 */
export async function familyOf({ db }: Database, current: Pick<Case, '_id' | 'events'>): Promise<readonly string[]> {
  const ids = [current._id]
  let merged = mergedInto([current])
  while (merged.length) {
    ids.push(...merged)
    const where = { _id: db.command.in([...merged]) }
    const found = await db.collection('cases').find({ where, limit: merged.length, fields: ['events'] })
    merged = mergedInto(found).filter(id => !ids.includes(id))
  }
  return ids
}

const mergedInto = (cases: readonly Pick<Case, 'events'>[]): readonly string[] =>
  cases.flatMap(each => each.events.flatMap(event => (event.mergedFrom ? [event.mergedFrom.caseId] : [])))

/** Cases with what each of them ended up in: itself, or what it was merged into. */
export async function endsOf({ db }: Database, ids: readonly string[]): Promise<ReadonlyMap<string, Case>> {
  const ends = new Map<string, Case>()
  /** Which of the asked ids lead to the case that is read next. */
  let wanted = new Map(ids.map(id => [id, [id]]))
  while (wanted.size) {
    const next = new Map<string, string[]>()
    const where = { _id: db.command.in([...wanted.keys()]) }
    for (const found of await db.collection('cases').find({ where, limit: wanted.size })) {
      const asked = wanted.get(found._id) ?? []
      const into = found.mergedInto?.caseId
      if (into) next.set(into, [...(next.get(into) ?? []), ...asked])
      else for (const id of asked) ends.set(id, found)
    }
    wanted = next
  }
  return ends
}
