import { compareValues } from '../documents/compare'
import { stringifyEjson } from '../documents/ejson'
import type { Value } from '../documents/values'

/** A text that is the same for equal values only: the key of groups and sets. */
export function valueKey(value: Value): string {
  if (typeof value === 'string') return `s${value}`
  // `+ 0` turns -0 into 0.
  if (typeof value === 'number') return `n${value + 0}`
  return stringifyEjson(value)
}

/** Orders values inside expressions, where a missing field comes before null and does not equal it. */
export function compareInExpression(a: Value | undefined, b: Value | undefined): number {
  if (a === undefined || b === undefined) return Number(a !== undefined) - Number(b !== undefined)
  return Math.sign(compareValues(a, b))
}
