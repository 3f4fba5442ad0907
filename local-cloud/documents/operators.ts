import { CloudError, invalidParam } from '../errors'
import { compareValues, equalValues } from './compare'
import { typeRank, type Value } from './values'

/** Test of one value; `undefined` is a missing field. */
export type ValueTest = (value: Value | undefined) => boolean

/**
 * Comparison operators on one value, with MongoDB's type bracketing: ranges match values of the operand's type only,
 * `null` equals a missing field.
 */
export function comparison(operator: string, operand: Value): ValueTest {
  switch (operator) {
    case '$eq':
      return equality(operand)
    case '$gt':
      return range(operand, order => order > 0)
    case '$gte':
      return range(operand, order => order >= 0)
    case '$lt':
      return range(operand, order => order < 0)
    case '$lte':
      return range(operand, order => order <= 0)
    case '$in':
      return membership(operand)
    case '$mod':
      return remainder(operand)
    case '$regex':
      return pattern(operand)
    default:
      throw new CloudError('DATABASE_INVALID_OPERRATOR', `unknown operator: ${operator}`)
  }
}

function equality(operand: Value): ValueTest {
  if (operand === null) return value => value === null || value === undefined
  if (typeof operand !== 'object')
    return value => value === operand || (value !== undefined && equalValues(value, operand))
  return value => value !== undefined && equalValues(value, operand)
}

function range(operand: Value, accepts: (order: number) => boolean): ValueTest {
  const rank = typeRank(operand)
  const wantsNaN = Number.isNaN(operand)
  return value => {
    if (typeRank(value) !== rank) return false
    if (typeof value === 'number' && Number.isNaN(value) !== wantsNaN) return false
    return accepts(compareValues(value, operand))
  }
}

function membership(operand: Value): ValueTest {
  if (!Array.isArray(operand)) throw invalidParam('$in and $nin need an array')
  const simple = new Set(operand.filter(item => typeof item === 'string' || typeof item === 'boolean'))
  const rest = operand
    .filter(item => typeof item !== 'string' && typeof item !== 'boolean')
    .map(item => (item instanceof RegExp ? pattern(item) : equality(item)))
  return value => simple.has(value as string) || rest.some(test => test(value))
}

function remainder(operand: Value): ValueTest {
  if (!Array.isArray(operand) || operand.length !== 2 || !operand.every(part => typeof part === 'number')) {
    throw invalidParam('$mod needs [divisor, remainder]')
  }
  const [divisor, wanted] = operand.map(part => Math.trunc(part as number)) as [number, number]
  if (divisor === 0) throw invalidParam('$mod by 0')
  // `+ 0` turns -0 into 0.
  return value => typeof value === 'number' && (Math.trunc(value) % divisor) + 0 === wanted
}

function pattern(operand: Value): ValueTest {
  if (!(operand instanceof RegExp)) throw invalidParam('$regex needs a pattern')
  return value =>
    typeof value === 'string' ? operand.test(value) : value instanceof RegExp && String(value) === String(operand)
}
