import { CloudError, invalidParam } from '../errors'
import { compareValues } from './compare'
import { updateArray } from './update-array'
import type { FieldUpdate } from './update-path'
import { isDoc, type Value } from './values'

/** Compiles one operator on one field. @throws INVALID_PARAM on operands that it does not take */
export function compileOperator(operator: string, operand: Value): FieldUpdate {
  switch (operator) {
    case '$set':
      return () => operand
    case '$inc':
      return arithmetic(operator, operand, (current, amount) => current + amount)
    case '$mul':
      return arithmetic(operator, operand, (current, factor) => current * factor)
    case '$min':
      return current => (current === undefined || compareValues(operand, current) < 0 ? operand : current)
    case '$max':
      return current => (current === undefined || compareValues(operand, current) > 0 ? operand : current)
    case '$bit':
      return bits(operand)
    default:
      return updateArray(operator, operand)
  }
}

function arithmetic(
  operator: string,
  operand: Value,
  apply: (current: number, operand: number) => number,
): FieldUpdate {
  if (typeof operand !== 'number') throw invalidParam(`${operator} needs a number`)
  return current => {
    if (current !== undefined && typeof current !== 'number') {
      throw new CloudError('DATABASE_REQUEST_FAILED', `cannot apply ${operator} to a value that is not a number`)
    }
    // `+ 0` turns -0 into 0: whole numbers have no such thing.
    return apply(current ?? 0, operand) + 0
  }
}

/** 32 bits: a number beyond is cut. */
function bits(operand: Value): FieldUpdate {
  const masks = isDoc(operand) ? Object.entries(operand) : []
  const isMask = ([kind, mask]: [string, Value]) => ['and', 'or', 'xor'].includes(kind) && Number.isInteger(mask)
  if (masks.length === 0 || !masks.every(isMask)) throw invalidParam('$bit needs and, or, xor with whole numbers')
  return current => {
    if (current !== undefined && !Number.isInteger(current)) {
      throw new CloudError('DATABASE_REQUEST_FAILED', 'cannot apply $bit to a value that is not a whole number')
    }
    return masks.reduce(
      (result, [kind, mask]) => {
        if (kind === 'and') return result & (mask as number)
        return kind === 'or' ? result | (mask as number) : result ^ (mask as number)
      },
      (current ?? 0) as number,
    )
  }
}
