import type { Seen } from './append-plan'

type Lists = ReadonlyMap<string, readonly string[]>

/** The transaction that appended an element. */
const writerOf = (element: string): string => element.replace(/\.\d+$/, '')

/**
 * What a history of appends shows that snapshot isolation forbids; empty when there is nothing. A list keeps the order
 * of its writers, so every read tells which of them it has seen (Kingsbury and Alvaro, "Elle", 2020). Write skew is
 * allowed and not reported.
 */
export function anomalies(history: readonly Seen[], final: Lists): string[] {
  const found = [...appendAnomalies(history, final), ...history.flatMap(one => readAnomalies(one, final))]
  // The graph is only defined on reads of prefixes.
  return found.length > 0 ? found : cycles(history, final)
}

/** Lost, doubled and refused appends, and transactions whose appends to one list are apart. */
function appendAnomalies(history: readonly Seen[], final: Lists): string[] {
  const found: string[] = []
  const stored = [...final].flatMap(([key, list]) => list.map(element => `${element} in ${key}`))
  const committed = history
    .filter(one => one.committed)
    .flatMap(one => one.appended.map(({ key, element }) => `${element} in ${key}`))
  const [storedOnce, committedOnce] = [new Set(stored), new Set(committed)]
  if (storedOnce.size < stored.length) found.push('an element is stored twice')
  found.push(...committed.filter(each => !storedOnce.has(each)).map(each => `lost: ${each}`))
  found.push(...stored.filter(each => !committedOnce.has(each)).map(each => `never committed: ${each}`))
  for (const [key, list] of final) {
    const runs = list.map(writerOf).filter((writer, i, all) => writer !== all[i - 1])
    if (new Set(runs).size < runs.length) found.push(`appends of one transaction are apart in ${key}`)
  }
  return found
}

/** Reads of what is not (yet) committed, of half a transaction's appends, and reads that differ from an earlier one. */
function readAnomalies({ id, reads }: Seen, final: Lists): string[] {
  const firstLength = new Map<string, number>()
  return reads.flatMap(({ key, list, own }) => {
    const stored = final.get(key) ?? []
    const others = list.slice(0, list.length - own.length)
    const found: string[] = []
    if (!own.every((element, i) => list[others.length + i] === element))
      found.push(`${id} misses its own appends in ${key}`)
    if (!others.every((element, i) => stored[i] === element)) found.push(`${id} read what ${key} never was`)
    const [last, next] = [others.at(-1), stored[others.length]]
    if (last && next && writerOf(last) === writerOf(next)) found.push(`${id} read half of ${writerOf(last)} in ${key}`)
    if ((firstLength.get(key) ?? others.length) !== others.length) found.push(`${id} read ${key} twice, differently`)
    firstLength.set(key, others.length)
    return found
  })
}

/**
 * Snapshot isolation holds when no cycle is made of dependencies each followed by at most one anti-dependency (Cerone
 * and Gotsman, "Analysing snapshot isolation", 2016). Dependencies: seen or overwritten what another wrote, or begun
 * after the other was acknowledged. Anti-dependency: overwritten what another has read.
 */
function cycles(history: readonly Seen[], final: Lists): string[] {
  const dependents = new Map(history.map(({ id }) => [id, new Set<string>()]))
  const overwriters = new Map(history.map(({ id }) => [id, new Set<string>()]))
  const link = (from: string | undefined, edges: Map<string, Set<string>>, to: string | undefined) => {
    if (from !== undefined && to !== undefined && from !== to) edges.get(from)?.add(to)
  }
  for (const list of final.values()) {
    const writers = list.map(writerOf)
    writers.forEach((writer, i) => {
      link(writers[i - 1], dependents, writer)
    })
  }
  for (const { id, reads } of history) {
    for (const { key, list, own } of reads) {
      const stored = (final.get(key) ?? []).map(writerOf)
      const seen = list.length - own.length
      link(stored[seen - 1], dependents, id)
      link(
        id,
        overwriters,
        stored.slice(seen).find(writer => writer !== id),
      )
    }
  }
  for (const earlier of history) {
    for (const later of history) if (earlier.endedAt < later.startedAt) link(earlier.id, dependents, later.id)
  }
  const steps = new Map(
    [...dependents].map(([id, next]) => [
      id,
      new Set([...next, ...[...next].flatMap(to => [...(overwriters.get(to) ?? [])])]),
    ]),
  )
  return unordered(steps).map(id => `${id} is in or behind a cycle`)
}

/** Nodes that cannot be put into an order that follows the edges. */
function unordered(edges: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const incoming = new Map([...edges.keys()].map(id => [id, 0]))
  for (const next of edges.values()) for (const to of next) incoming.set(to, (incoming.get(to) ?? 0) + 1)
  const free = [...incoming].filter(([, count]) => count === 0).map(([id]) => id)
  const placed = new Set<string>()
  for (let id = free.pop(); id !== undefined; id = free.pop()) {
    placed.add(id)
    for (const to of edges.get(id) ?? []) {
      const left = (incoming.get(to) ?? 0) - 1
      incoming.set(to, left)
      if (left === 0) free.push(to)
    }
  }
  return [...edges.keys()].filter(id => !placed.has(id))
}
