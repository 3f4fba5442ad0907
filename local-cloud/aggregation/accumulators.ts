import { compareValues } from '../documents/compare'
import { type Doc, isDoc, type Value } from '../documents/values'
import { failed, isNullish } from './operator'
import { valueKey } from './value-key'

/** Takes the values of a group one by one; `undefined` is a missing field. */
export interface Accumulator {
  add(value: Value | undefined): void
  result(): Value
}

/** Ignores what is no number. */
function sum(): Accumulator {
  let total = 0
  return { add: value => (total += typeof value === 'number' ? value : 0), result: () => total }
}

function average(): Accumulator {
  let total = 0
  let count = 0
  return {
    add: value => {
      if (typeof value !== 'number') return
      total += value
      count++
    },
    result: () => (count === 0 ? null : total / count),
  }
}

/** Smallest (-1) or largest (1) by MongoDB's order of all types; null and missing do not count. */
const extreme = (sign: 1 | -1) => (): Accumulator => {
  let best: Value = null
  return {
    add: value => {
      if (isNullish(value)) return
      if (best === null || compareValues(value, best) * sign > 0) best = value
    },
    result: () => best,
  }
}

function first(): Accumulator {
  let taken: Value | undefined
  let has = false
  return {
    add: value => {
      if (!has) taken = value
      has = true
    },
    result: () => taken ?? null,
  }
}

function last(): Accumulator {
  let taken: Value | undefined
  return { add: value => (taken = value), result: () => taken ?? null }
}

function push(): Accumulator {
  const values: Value[] = []
  return {
    add: value => {
      if (value !== undefined) values.push(value)
    },
    result: () => values,
  }
}

function addToSet(): Accumulator {
  const values = new Map<string, Value>()
  return {
    add: value => {
      if (value === undefined) return
      const key = valueKey(value)
      if (!values.has(key)) values.set(key, value)
    },
    result: () => [...values.values()],
  }
}

/** Welford's method, as MongoDB computes it. @param lost 1 for a sample, 0 for the whole population */
const deviation = (lost: 0 | 1) => (): Accumulator => {
  let count = 0
  let mean = 0
  let squares = 0
  return {
    add: value => {
      if (typeof value !== 'number') return
      count++
      const delta = value - mean
      mean += delta / count
      squares += delta * (value - mean)
    },
    result: () => (count <= lost ? null : Math.sqrt(squares / (count - lost))),
  }
}

function mergeObjects(): Accumulator {
  const merged: Doc = {}
  return {
    add: value => {
      if (isNullish(value)) return
      if (!isDoc(value)) throw failed('$mergeObjects needs documents')
      Object.assign(merged, value)
    },
    result: () => merged,
  }
}

/** Makers of empty accumulators by operator. */
export const ACCUMULATORS: Record<string, () => Accumulator> = {
  $addToSet: addToSet,
  $avg: average,
  $first: first,
  $last: last,
  $max: extreme(1),
  $mergeObjects: mergeObjects,
  $min: extreme(-1),
  $push: push,
  $stdDevPop: deviation(0),
  $stdDevSamp: deviation(1),
  $sum: sum,
}
