import { CloudError, invalidParam } from '../errors'
import { compareValues, equalValues } from './compare'
import { compilePull } from './filter'
import { splitPath } from './paths'
import { type FieldUpdate, valueAt } from './update-path'
import { isDoc, type Value } from './values'

/** Update operators on an array field. A missing field counts as an empty array where MongoDB says so. */
export function updateArray(operator: string, operand: Value): FieldUpdate {
  switch (operator) {
    case '$push':
      return push(operand)
    case '$addToSet': {
      const added = eachOf(operand)
      return current => {
        const result = [...arrayOf(operator, current)]
        for (const value of added) if (!result.some(known => equalValues(known, value))) result.push(value)
        return result
      }
    }
    case '$pop':
      if (operand !== 1 && operand !== -1) throw invalidParam('$pop needs 1 or -1')
      return ifPresent(operator, array => (operand === 1 ? array.slice(0, -1) : array.slice(1)))
    case '$pull': {
      const matches = compilePull(operand)
      return ifPresent(operator, array => array.filter(value => !matches(value)))
    }
    case '$pullAll': {
      if (!Array.isArray(operand)) throw invalidParam('$pullAll needs an array')
      return ifPresent(operator, array => array.filter(value => !operand.some(other => equalValues(other, value))))
    }
    default:
      throw new CloudError('DATABASE_INVALID_OPERRATOR', `unknown operator: ${operator}`)
  }
}

function eachOf(operand: Value): Value[] {
  if (!isDoc(operand) || !('$each' in operand)) return [operand]
  if (!Array.isArray(operand.$each) || Object.keys(operand).length > 1) {
    throw invalidParam('$each needs an array, and $addToSet nothing else')
  }
  return operand.$each
}

function push(operand: Value): FieldUpdate {
  const modifiers = isDoc(operand) && '$each' in operand ? operand : { $each: [operand] }
  for (const key of Object.keys(modifiers)) {
    if (!['$each', '$position', '$slice', '$sort'].includes(key)) {
      throw new CloudError('DATABASE_INVALID_OPERRATOR', `unknown operator: ${key}`)
    }
  }
  const { $each, $position, $slice, $sort } = modifiers
  if (!Array.isArray($each)) throw invalidParam('$each needs an array')
  for (const number of [$position, $slice]) {
    if (number !== undefined && !Number.isInteger(number)) throw invalidParam('$position and $slice need whole numbers')
  }
  const compare = $sort === undefined ? undefined : compileSort($sort)
  return current => {
    const result = [...arrayOf('$push', current)]
    result.splice(typeof $position === 'number' ? $position : result.length, 0, ...$each)
    if (compare) result.sort(compare)
    if (typeof $slice === 'number') return $slice < 0 ? result.slice($slice) : result.slice(0, $slice)
    return result
  }
}

/** By whole elements, or by fields of elements; an element without the field counts as null. */
function compileSort(sort: Value): (a: Value, b: Value) => number {
  if (!isDoc(sort)) {
    const direction = directionOf(sort)
    return (a, b) => compareValues(a, b) * direction
  }
  const keys = Object.entries(sort).map(([field, value]) => ({ path: splitPath(field), direction: directionOf(value) }))
  if (keys.length === 0) throw invalidParam('$sort needs 1, -1 or fields')
  return (a, b) => {
    for (const { path, direction } of keys) {
      const order = compareValues(fieldOf(a, path), fieldOf(b, path))
      if (order !== 0) return order * direction
    }
    return 0
  }
}

function directionOf(value: Value): number {
  if (value !== 1 && value !== -1) throw invalidParam('$sort needs 1 or -1')
  return value
}

const fieldOf = (element: Value, path: string[]) => (isDoc(element) ? valueAt(element, path) : undefined)

function arrayOf(operator: string, current: Value | undefined): Value[] {
  if (current === undefined) return []
  if (!Array.isArray(current)) {
    throw new CloudError('DATABASE_REQUEST_FAILED', `${operator} needs an array field`)
  }
  return current
}

const ifPresent =
  (operator: string, change: (array: Value[]) => Value[]): FieldUpdate =>
  current =>
    current === undefined ? undefined : change(arrayOf(operator, current))
