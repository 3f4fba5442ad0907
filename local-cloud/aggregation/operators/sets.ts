import type { Value } from '../../documents/values'
import { asArray, isNullish, isTrue, type Operators, onArguments } from '../operator'
import { valueKey } from '../value-key'

type Args = (Value | undefined)[]

const keysOf = (list: Value[]) => new Set(list.map(valueKey))

/** The values without repetitions, in the order in which they first came. */
function distinct(list: Value[]): Value[] {
  const byKey = new Map<string, Value>()
  for (const value of list) {
    const key = valueKey(value)
    if (!byKey.has(key)) byKey.set(key, value)
  }
  return [...byKey.values()]
}

function setDifference([first, second]: Args): Value {
  if (isNullish(first) || isNullish(second)) return null
  const without = keysOf(asArray('$setDifference', second))
  return distinct(asArray('$setDifference', first)).filter(value => !without.has(valueKey(value)))
}

function setIntersection(args: Args): Value {
  if (args.some(isNullish)) return null
  const [first = [], ...others] = args.map(list => asArray('$setIntersection', list))
  const keys = others.map(keysOf)
  return distinct(first).filter(value => keys.every(set => set.has(valueKey(value))))
}

function setUnion(args: Args): Value {
  if (args.some(isNullish)) return null
  return distinct(args.flatMap(list => asArray('$setUnion', list)))
}

function setEquals(args: Args): Value {
  const [first, ...others] = args.map(list => keysOf(asArray('$setEquals', list))) as [Set<string>, ...Set<string>[]]
  return others.every(set => set.size === first.size && [...set].every(key => first.has(key)))
}

function setIsSubset([part, whole]: Args): Value {
  const keys = keysOf(asArray('$setIsSubset', whole))
  return asArray('$setIsSubset', part).every(value => keys.has(valueKey(value)))
}

/** Results keep the order of first appearance; MongoDB leaves it open. */
export const setOperators: Operators = {
  $allElementsTrue: onArguments('$allElementsTrue', [1, 1], ([list]) =>
    asArray('$allElementsTrue', list).every(isTrue),
  ),
  $anyElementTrue: onArguments('$anyElementTrue', [1, 1], ([list]) => asArray('$anyElementTrue', list).some(isTrue)),
  $setDifference: onArguments('$setDifference', [2, 2], setDifference),
  $setEquals: onArguments('$setEquals', [2, Infinity], setEquals),
  $setIntersection: onArguments('$setIntersection', [0, Infinity], setIntersection),
  $setIsSubset: onArguments('$setIsSubset', [2, 2], setIsSubset),
  $setUnion: onArguments('$setUnion', [0, Infinity], setUnion),
}
