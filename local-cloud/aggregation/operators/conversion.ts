import { ObjectId, type Value } from '../../documents/values'
import { failed, isNullish, isTrue, type Operator, type Operators, onArguments } from '../operator'
import { parseIsoDate } from '../time/iso-date'

const INT_LIMIT = 2 ** 31

/** Null and missing give null. */
const converted = (name: string, convert: (value: Value) => Value): Operator =>
  onArguments(name, [1, 1], ([value]) => (isNullish(value) ? null : convert(value)))

/** The text of a number, a date, an id or a text. @throws DATABASE_REQUEST_FAILED for others */
export function textOf(operator: string, value: Value): string {
  if (typeof value === 'string') return value
  if (typeof value === 'number') return String(value)
  if (value instanceof Date) return value.toISOString()
  if (value instanceof ObjectId && operator === '$toString') return value.hex
  if (typeof value === 'boolean' && operator === '$toString') return String(value)
  throw failed(`${operator} cannot convert this type to a string`)
}

/** The instant of a date or of an id of BSON's kind. @throws DATABASE_REQUEST_FAILED for others */
export function dateOf(operator: string, value: Value): Date {
  if (value instanceof Date) return value
  if (value instanceof ObjectId) return new Date(Number.parseInt(value.hex.slice(0, 8), 16) * 1000)
  throw failed(`${operator} cannot convert this type to a date`)
}

function numberOf(operator: string, value: Value): number {
  if (typeof value === 'number') return value
  if (typeof value === 'boolean') return Number(value)
  if (value instanceof Date && operator !== '$toInt') return value.getTime()
  const wellFormed = operator === '$toDouble' ? /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i : /^[+-]?\d+$/
  if (typeof value === 'string' && wellFormed.test(value)) return Number(value)
  throw failed(`${operator} cannot convert this value`)
}

function wholeNumber(operator: string, value: Value, limit: number): number {
  const whole = Math.trunc(numberOf(operator, value)) + 0
  if (!(whole >= -limit && whole < limit)) throw failed(`${operator}: overflow`)
  return whole
}

function toDate(value: Value): Date {
  if (typeof value === 'string') return parseIsoDate(value, 0)
  if (typeof value !== 'number') return dateOf('$toDate', value)
  const date = new Date(Math.trunc(value))
  if (Number.isNaN(date.getTime())) throw failed('$toDate: overflow')
  return date
}

export const conversionOperators: Operators = {
  $toBool: converted('$toBool', isTrue),
  $toDate: converted('$toDate', toDate),
  $toDouble: converted('$toDouble', value => numberOf('$toDouble', value)),
  $toInt: converted('$toInt', value => wholeNumber('$toInt', value, INT_LIMIT)),
  $toLong: converted('$toLong', value => wholeNumber('$toLong', value, 2 ** 63)),
  $toString: converted('$toString', value => textOf('$toString', value)),
}
