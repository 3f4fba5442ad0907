import type { Value } from '../../documents/values'
import { failed, isNullish, type Operator, type Operators, onArguments } from '../operator'

/** A function of one number; null and missing give null. */
const ofNumber = (name: string, apply: (value: number) => number): Operator =>
  onArguments(name, [1, 1], ([value]) => {
    if (isNullish(value)) return null
    if (typeof value !== 'number') throw failed(`${name} only supports numeric types`)
    return apply(value)
  })

/** A function of two numbers; null and missing give null. */
const ofNumbers = (name: string, apply: (a: number, b: number) => number): Operator =>
  onArguments(name, [2, 2], ([a, b]) => {
    if (typeof a === 'number' && typeof b === 'number') return apply(a, b)
    if (isNullish(a) || isNullish(b)) return null
    throw failed(`${name} only supports numeric types`)
  })

function add(args: (Value | undefined)[]): Value {
  let sum = 0
  let hasDate = false
  for (const value of args) {
    if (isNullish(value)) return null
    if (value instanceof Date) {
      if (hasDate) throw failed('only one date allowed in an $add expression')
      hasDate = true
      sum += value.getTime()
    } else if (typeof value === 'number') {
      sum += value
    } else {
      throw failed('$add only supports numeric or date types')
    }
  }
  return hasDate ? dateOf(sum) : sum
}

function subtract([a, b]: (Value | undefined)[]): Value {
  if (isNullish(a) || isNullish(b)) return null
  if (typeof a === 'number' && typeof b === 'number') return a - b
  if (a instanceof Date && b instanceof Date) return a.getTime() - b.getTime()
  if (a instanceof Date && typeof b === 'number') return dateOf(a.getTime() - Math.trunc(b))
  throw failed('$subtract needs numbers, dates, or a number from a date')
}

function dateOf(ms: number): Date {
  const date = new Date(Math.trunc(ms))
  if (Number.isNaN(date.getTime())) throw failed('date overflow')
  return date
}

function multiply(args: (Value | undefined)[]): Value {
  let product = 1
  for (const value of args) {
    if (isNullish(value)) return null
    if (typeof value !== 'number') throw failed('$multiply only supports numeric types')
    product *= value
  }
  return product
}

const positive = (name: string, value: number): number => {
  if (value <= 0) throw failed(`${name}'s argument must be a positive number`)
  return value
}

export const arithmeticOperators: Operators = {
  $abs: ofNumber('$abs', Math.abs),
  $add: onArguments('$add', [0, Infinity], add),
  $ceil: ofNumber('$ceil', Math.ceil),
  $divide: ofNumbers('$divide', (a, b) => {
    if (b === 0) throw failed("can't $divide by zero")
    return a / b
  }),
  $exp: ofNumber('$exp', Math.exp),
  $floor: ofNumber('$floor', Math.floor),
  $ln: ofNumber('$ln', value => Math.log(positive('$ln', value))),
  $log: ofNumbers('$log', (value, base) => {
    if (base === 1) throw failed("$log's base must not be 1")
    return Math.log(positive('$log', value)) / Math.log(positive('$log', base))
  }),
  $log10: ofNumber('$log10', value => Math.log10(positive('$log10', value))),
  $mod: ofNumbers('$mod', (a, b) => {
    if (b === 0) throw failed("can't $mod by zero")
    return (a % b) + 0
  }),
  $multiply: onArguments('$multiply', [0, Infinity], multiply),
  $pow: ofNumbers('$pow', (base, exponent) => {
    if (base === 0 && exponent < 0) throw failed('$pow cannot take a base of 0 and a negative exponent')
    return base ** exponent
  }),
  $sqrt: ofNumber('$sqrt', value => {
    if (value < 0) throw failed("$sqrt's argument must be greater than or equal to 0")
    return Math.sqrt(value)
  }),
  $subtract: onArguments('$subtract', [2, 2], subtract),
  $trunc: ofNumber('$trunc', value => Math.trunc(value) + 0),
}
