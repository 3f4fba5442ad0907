import { type Doc, isDoc, type Value } from '../../documents/values'
import { asArray, failed, isNullish, type Operators, onArguments } from '../operator'

function arrayToObject([list]: (Value | undefined)[]): Value {
  if (isNullish(list)) return null
  const result: Doc = {}
  for (const entry of asArray('$arrayToObject', list)) {
    const [key, value] = pairOf(entry)
    if (key.includes('\0') || key === '__proto__') throw failed('$arrayToObject: not a field name')
    result[key] = value
  }
  return result
}

function pairOf(entry: Value): [string, Value] {
  const pair = Array.isArray(entry)
    ? entry
    : isDoc(entry) && Object.keys(entry).length === 2
      ? [entry.k, entry.v]
      : undefined
  if (pair?.length !== 2 || typeof pair[0] !== 'string' || pair[1] === undefined) {
    throw failed('$arrayToObject needs [key, value] or {k, v}, keys as strings')
  }
  return [pair[0], pair[1]]
}

function objectToArray([value]: (Value | undefined)[]): Value {
  if (isNullish(value)) return null
  if (!isDoc(value)) throw failed('$objectToArray needs a document')
  return Object.entries(value).map(([k, v]) => ({ k, v }))
}

export const objectOperators: Operators = {
  $arrayToObject: onArguments('$arrayToObject', [1, 1], arrayToObject),
  $objectToArray: onArguments('$objectToArray', [1, 1], objectToArray),
}
