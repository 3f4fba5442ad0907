import type { DocumentId, StoredIndex } from './collection'
import { afterPrefix, encodeField, typeBounds } from './index-key'
import { collectPredicates, type Predicate, type Predicates } from './predicates'
import type { SortKeys } from './sort'
import type { Doc, Value } from './values'

/** Keys from inclusive to exclusive. */
interface KeyRange {
  from: Buffer
  to: Buffer
}

/** How to find the documents of a filter. `exact`: what is found needs no further test. */
export type Plan =
  | { kind: 'ids'; ids: DocumentId[]; exact: boolean }
  | { kind: 'index'; index: StoredIndex; ranges: KeyRange[]; exact: boolean; order: 'none' | 'forward' | 'backward' }
  | { kind: 'scan'; exact: boolean }

const MAX_RANGES = 1000

/** Picks the index that pins down most fields of the filter, then the one that also gives the order. */
export function planQuery(indexes: StoredIndex[], filter: Doc, sort: SortKeys): Plan {
  const predicates = collectPredicates(filter)
  const ids = planIds(predicates)
  if (ids) return ids
  let best: Plan = { kind: 'scan', exact: predicates.complete && predicates.byField.size === 0 }
  let bestScore = 0
  for (const index of indexes) {
    const { plan, score } = planIndex(index, predicates, sort)
    if (score > bestScore) {
      best = plan
      bestScore = score
    }
  }
  return best
}

function planIds({ byField, complete }: Predicates): Plan | undefined {
  const predicates = byField.get('_id')
  const pinned = predicates && equalities(predicates)
  if (!pinned) return undefined
  const ids = pinned.values.filter((id): id is DocumentId => typeof id === 'string' || typeof id === 'number')
  return { kind: 'ids', ids: [...new Set(ids)], exact: complete && byField.size === 1 && predicates.length === 1 }
}

function planIndex(index: StoredIndex, predicates: Predicates, sort: SortKeys): { plan: Plan; score: number } {
  let prefixes: Buffer[] = [Buffer.alloc(0)]
  let used = 0
  let pinnedFields = 0
  for (const [field, kind] of index.keys) {
    const pinned = equalities(predicates.byField.get(field) ?? [])
    if (!pinned || prefixes.length * pinned.values.length > MAX_RANGES) break
    const encoded = pinned.values.map(value => encodeField(value, kind === 'desc'))
    prefixes = prefixes.flatMap(start => encoded.map(end => Buffer.concat([start, end])))
    used++
    pinnedFields++
  }
  const next = index.keys[pinnedFields]
  const range = next && rangeWithin(predicates.byField.get(next[0]) ?? [], next[1] === 'desc', index.multikey)
  if (range) used += range.used
  const ranges = prefixes.map(prefix =>
    range
      ? { from: Buffer.concat([prefix, range.from]), to: Buffer.concat([prefix, range.to]) }
      : { from: prefix, to: afterPrefix(prefix) },
  )
  const total = [...predicates.byField.values()].reduce((sum, list) => sum + list.length, 0)
  const exact = predicates.complete && used === total && !index.multikey
  const order = index.multikey || prefixes.length > 1 ? 'none' : sortOrder(index, pinnedFields, sort)
  const narrows = pinnedFields * 10 + (range ? 4 : 0)
  return {
    plan: { kind: 'index', index, ranges, exact, order },
    score: narrows + (order !== 'none' && sort.length > 0 ? 3 : 0),
  }
}

/** Values that a field is pinned to by `$eq` or `$in`, if it is and an index can look them up. */
function equalities(predicates: Predicate[]): { values: Value[] } | undefined {
  for (const { operator, operand } of predicates) {
    if (operator === '$eq' && isLookup(operand)) return { values: [operand] }
    if (operator === '$in' && Array.isArray(operand) && operand.length <= MAX_RANGES && operand.every(isLookup)) {
      return { values: [...new Set(operand)] }
    }
  }
  return undefined
}

/** Arrays are listed by element and patterns are no values. */
const isLookup = (value: Value) => !Array.isArray(value) && !(value instanceof RegExp)

interface Bounds extends KeyRange {
  used: number
}

const RANGE_OPERATORS = ['$gt', '$gte', '$lt', '$lte']

function rangeWithin(predicates: Predicate[], descending: boolean, multikey: boolean): Bounds | undefined {
  const first = predicates.find(({ operator, operand }) => RANGE_OPERATORS.includes(operator) && isRangeValue(operand))
  if (!first) return undefined
  const bounds: Bounds = { ...typeBounds(first.operand, descending), used: 0 }
  for (const { operator, operand } of predicates) {
    if (!RANGE_OPERATORS.includes(operator) || typeof operand !== typeof first.operand || !isRangeValue(operand))
      continue
    // Two elements of one array may each satisfy one bound.
    if (multikey && bounds.used > 0) break
    narrow(bounds, operator, operand, descending)
    bounds.used++
  }
  return bounds
}

const isRangeValue = (value: Value) =>
  typeof value === 'string' || (typeof value === 'number' && !Number.isNaN(value)) || value instanceof Date

function narrow(bounds: Bounds, operator: string, operand: Value, descending: boolean): void {
  const key = encodeField(operand, descending)
  const isLower = (operator === '$gt' || operator === '$gte') !== descending
  const beyond = isLower ? operator === '$gt' || operator === '$lt' : operator === '$gte' || operator === '$lte'
  const bound = beyond ? afterPrefix(key) : key
  if (isLower && Buffer.compare(bound, bounds.from) > 0) bounds.from = bound
  if (!isLower && Buffer.compare(bound, bounds.to) < 0) bounds.to = bound
}

/** Whether the keys after the pinned fields come in the order asked for, read forward or backward. */
function sortOrder(index: StoredIndex, pinnedFields: number, sort: SortKeys): 'none' | 'forward' | 'backward' {
  const pinned = new Set(index.keys.slice(0, pinnedFields).map(([field]) => field))
  const wanted = sort.filter(([field]) => !pinned.has(field))
  const turns = wanted.map(([field, direction], i) => {
    const key = index.keys[pinnedFields + i]
    if (key?.[0] !== field) return 0
    return (key[1] === 'desc' ? -1 : 1) * direction
  })
  if (turns.every(turn => turn === 1)) return 'forward'
  return turns.every(turn => turn === -1) ? 'backward' : 'none'
}
