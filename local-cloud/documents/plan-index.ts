import type { StoredIndex } from './collection'
import { afterPrefix, encodeField, type KeyRange, typeBounds } from './index-key'
import type { Predicate, Predicates } from './predicates'
import type { IndexPlan } from './query-plan'
import type { SortKeys } from './sort'
import type { Value } from './values'

export interface Rated<P> {
  plan: P
  /** How far the plan narrows the documents down; 0: not at all, and it gives no order either. */
  score: number
}

/** Combinations of `$in` values that are looked up one by one. */
const MAX_LOOKUPS = 20_000

/** A plan over sorted keys: fields pinned to values, then one range, then whatever order the keys give. */
export function planIndex(index: StoredIndex, predicates: Predicates, sort: SortKeys): Rated<IndexPlan> {
  const { prefixes, pinnedFields } = pinnedPrefixes(index, predicates)
  const next = index.keys[pinnedFields]
  const range = next && rangeWithin(predicates.byField.get(next[0]) ?? [], next[1] === 'desc', index.multikey)
  const used = pinnedFields + (range?.used ?? 0)
  const ranges = prefixes.map(prefix =>
    range
      ? { from: Buffer.concat([prefix, range.from]), to: Buffer.concat([prefix, range.to]) }
      : { from: prefix, to: afterPrefix(prefix) },
  )
  const total = [...predicates.byField.values()].reduce((sum, list) => sum + list.length, 0)
  const exact = predicates.complete && used === total && !index.multikey
  const order = index.multikey || prefixes.length !== 1 ? 'none' : sortOrder(index, pinnedFields, sort)
  const narrows = pinnedFields * 10 + (range ? 4 : 0)
  return {
    plan: { kind: 'index', index, ranges, exact, order },
    score: narrows + (order !== 'none' && sort.length > 0 ? 3 : 0),
  }
}

/** Beginnings of keys, one for each combination of the values that the first fields are pinned to. */
export function pinnedPrefixes(
  index: StoredIndex,
  { byField }: Predicates,
): { prefixes: Buffer[]; pinnedFields: number } {
  let prefixes: Buffer[] = [Buffer.alloc(0)]
  let pinnedFields = 0
  for (const [field, kind] of index.keys) {
    const pinned = kind === '2dsphere' ? undefined : equalities(byField.get(field) ?? [])
    if (!pinned || prefixes.length * pinned.length > MAX_LOOKUPS) break
    const encoded = distinctKeys(pinned.map(value => encodeField(value, kind === 'desc')))
    prefixes = prefixes.flatMap(start => encoded.map(end => Buffer.concat([start, end])))
    pinnedFields++
  }
  return { prefixes, pinnedFields }
}

/** Values that a field is pinned to by `$eq` or `$in`, if it is and an index can look them up. */
export function equalities(predicates: Predicate[]): Value[] | undefined {
  for (const { operator, operand } of predicates) {
    if (operator === '$eq' && isLookup(operand)) return [operand]
  }
  for (const { operator, operand } of predicates) {
    if (operator === '$in' && Array.isArray(operand) && operand.every(isLookup)) return operand
  }
  return undefined
}

/** Arrays are listed by element and patterns are no values. */
const isLookup = (value: Value) => !Array.isArray(value) && !(value instanceof RegExp)

function distinctKeys(keys: Buffer[]): Buffer[] {
  if (keys.length < 2) return keys
  return [...new Map(keys.map(key => [key.toString('latin1'), key])).values()].sort(Buffer.compare)
}

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
