import type { Value } from '../../documents/values'
import { asArray, asInteger, failed, isNullish, type Operators, onArguments } from '../operator'
import { compareInExpression } from '../value-key'

type Args = (Value | undefined)[]

/** About what a list of numbers may take of the memory of one stage. */
const MAX_RANGE = 4_000_000

function elementAt([list, index]: Args): Value | undefined {
  if (isNullish(list) || isNullish(index)) return null
  return asArray('$arrayElemAt', list).at(asInteger('$arrayElemAt', index))
}

function concatArrays(args: Args): Value {
  const joined: Value[] = []
  for (const list of args) {
    if (isNullish(list)) return null
    for (const element of asArray('$concatArrays', list)) joined.push(element)
  }
  return joined
}

function indexOfArray([list, wanted, from = 0, to]: Args): Value {
  if (isNullish(list)) return null
  const array = asArray('$indexOfArray', list)
  const end = to === undefined ? array.length : Math.min(notNegative(to), array.length)
  for (let i = notNegative(from); i < end; i++) if (compareInExpression(array[i], wanted) === 0) return i
  return -1
}

function notNegative(value: Value): number {
  const number = asInteger('$indexOfArray', value)
  if (number < 0) throw failed('$indexOfArray needs positions that are not negative')
  return number
}

function range([from, to, by = 1]: Args): Value {
  const [start, end, step] = [from, to, by].map(value => asInteger('$range', value)) as [number, number, number]
  if (step === 0) throw failed('$range needs a step that is not zero')
  const length = Math.max(0, Math.ceil((end - start) / step))
  if (length > MAX_RANGE) throw failed('$range would make a list beyond the memory limit')
  return Array.from({ length }, (_, i) => start + i * step)
}

function slice([list, first, count]: Args): Value {
  if (isNullish(list) || isNullish(first) || count === null) return null
  const array = asArray('$slice', list)
  const number = asInteger('$slice', first)
  if (count === undefined) return number < 0 ? array.slice(number) : array.slice(0, number)
  const length = asInteger('$slice', count)
  if (length <= 0) throw failed('$slice needs a positive number of elements')
  const start = number < 0 ? Math.max(0, array.length + number) : number
  return array.slice(start, start + length)
}

export const arrayOperators: Operators = {
  $arrayElemAt: onArguments('$arrayElemAt', [2, 2], elementAt),
  $concatArrays: onArguments('$concatArrays', [0, Infinity], concatArrays),
  $in: onArguments('$in', [2, 2], ([wanted, list]) =>
    asArray('$in', list).some(element => compareInExpression(element, wanted) === 0),
  ),
  $indexOfArray: onArguments('$indexOfArray', [2, 4], indexOfArray),
  $isArray: onArguments('$isArray', [1, 1], ([value]) => Array.isArray(value)),
  $range: onArguments('$range', [2, 3], range),
  $reverseArray: onArguments('$reverseArray', [1, 1], ([list]) =>
    isNullish(list) ? null : [...asArray('$reverseArray', list)].reverse(),
  ),
  $size: onArguments('$size', [1, 1], ([list]) => asArray('$size', list).length),
  $slice: onArguments('$slice', [2, 3], slice),
}
