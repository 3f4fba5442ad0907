import { CloudError, invalidParam } from '../errors'
import { compareValues, equalValues } from './compare'
import { compilePull } from './filter'
import { isDoc, type Value } from './values'

type ArrayUpdate = (current: Value | undefined) => Value | undefined

/** Update operators on an array field. A missing field counts as an empty array where MongoDB says so. */
export function updateArray(operator: string, operand: Value): ArrayUpdate {
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
  return isDoc(operand) && Array.isArray(operand.$each) ? operand.$each : [operand]
}

function push(operand: Value): ArrayUpdate {
  const modifiers = isDoc(operand) && '$each' in operand ? operand : { $each: [operand] }
  for (const key of Object.keys(modifiers)) {
    if (!['$each', '$position', '$slice', '$sort'].includes(key)) {
      throw new CloudError('DATABASE_INVALID_OPERRATOR', `unknown operator: ${key}`)
    }
  }
  const { $each, $position, $slice, $sort } = modifiers
  if (!Array.isArray($each)) throw invalidParam('$each needs an array')
  return current => {
    const result = [...arrayOf('$push', current)]
    result.splice(typeof $position === 'number' ? $position : result.length, 0, ...$each)
    if ($sort !== undefined) sortArray(result, $sort)
    if (typeof $slice === 'number') return $slice < 0 ? result.slice($slice) : result.slice(0, $slice)
    return result
  }
}

function sortArray(array: Value[], sort: Value): void {
  if (!isDoc(sort)) {
    array.sort((a, b) => compareValues(a, b) * Number(sort))
    return
  }
  array.sort((a, b) => {
    for (const [field, direction] of Object.entries(sort)) {
      const order = compareValues(isDoc(a) ? a[field] : undefined, isDoc(b) ? b[field] : undefined)
      if (order !== 0) return order * Number(direction)
    }
    return 0
  })
}

function arrayOf(operator: string, current: Value | undefined): Value[] {
  if (current === undefined) return []
  if (!Array.isArray(current)) {
    throw new CloudError('DATABASE_REQUEST_FAILED', `${operator} needs an array field`)
  }
  return current
}

const ifPresent =
  (operator: string, change: (array: Value[]) => Value[]): ArrayUpdate =>
  current =>
    current === undefined ? undefined : change(arrayOf(operator, current))
