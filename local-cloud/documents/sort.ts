import { invalidParam } from '../errors'
import { compareValues } from './compare'
import { reach, splitPath } from './paths'
import type { Doc, Value } from './values'

export type SortKeys = [field: string, direction: 1 | -1][]

/** Reads `{"a": 1, "b": -1}` as node-sdk sends it for orderBy. */
export function parseSort(order: Doc): SortKeys {
  return Object.entries(order).map(([field, direction]) => {
    if (direction !== 1 && direction !== -1) throw invalidParam('order needs 1 or -1')
    return [field, direction]
  })
}

/** An array sorts by its smallest element upwards and by its largest downwards, as in MongoDB. */
export function sortValue(doc: Doc, field: string, direction: 1 | -1): Value | undefined {
  const candidates = reach(doc, splitPath(field)).flatMap(value => (Array.isArray(value) ? value : [value]))
  return candidates.reduce((best, value) => (compareValues(value, best) * direction < 0 ? value : best), candidates[0])
}

export function compareBy(keys: SortKeys): (a: Doc, b: Doc) => number {
  return (a, b) => {
    for (const [field, direction] of keys) {
      const order = compareValues(sortValue(a, field, direction), sortValue(b, field, direction))
      if (order !== 0) return order * direction
    }
    return 0
  }
}
