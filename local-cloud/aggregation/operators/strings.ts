import type { Value } from '../../documents/values'
import { invalidParam } from '../../errors'
import {
  asInteger,
  asText,
  failed,
  isNullish,
  namedArguments,
  type Operator,
  type Operators,
  onArguments,
} from '../operator'
import { textOf } from './conversion'

type Args = (Value | undefined)[]

/** Null and missing count as an empty text, numbers and dates as theirs. */
const looseText = (operator: string, value: Value | undefined) => (isNullish(value) ? '' : textOf(operator, value))

/** MongoDB changes the case of ASCII letters only. */
const lower = (text: string) => text.replace(/[A-Z]+/g, part => part.toLowerCase())
const upper = (text: string) => text.replace(/[a-z]+/g, part => part.toUpperCase())

function concat(args: Args): Value {
  if (args.some(isNullish)) return null
  return args.map(part => asText('$concat', part)).join('')
}

function split([text, separator]: Args): Value {
  if (isNullish(text)) return null
  const by = asText('$split', separator)
  if (by === '') throw failed('$split needs a separator')
  return asText('$split', text).split(by)
}

function compareCase([a, b]: Args): Value {
  const [first, second] = [a, b].map(value => Buffer.from(upper(looseText('$strcasecmp', value)))) as [Buffer, Buffer]
  return Buffer.compare(first, second)
}

function position(operator: string, value: Value): number {
  const index = asInteger(operator, value)
  if (index < 0) throw failed(`${operator} needs positions that are not negative`)
  return index
}

/** First place of a part, searched in `units` of the text (bytes or code points), -1 when there is none. */
const indexOf = <T extends Buffer | string[]>(operator: string, units: (text: string) => T): Operator =>
  onArguments(operator, [2, 4], ([text, part, from = 0, to]) => {
    if (isNullish(text)) return null
    const all = units(asText(operator, text))
    const wanted = units(asText(operator, part))
    const end = to === undefined ? all.length : Math.min(position(operator, to), all.length)
    for (let i = position(operator, from); i + wanted.length <= end; i++) {
      if (wanted.every((unit: unknown, j: number) => unit === all[i + j])) return i
    }
    return -1
  })

/** Bytes of a text; a negative length is the whole rest. Code points are never cut. */
function substrBytes([value, start, length]: Args): Value {
  const bytes = Buffer.from(looseText('$substrBytes', value))
  const from = position('$substrBytes', start ?? null)
  const count = asInteger('$substrBytes', length)
  const part = bytes.subarray(from, count < 0 ? undefined : from + count)
  const insideOfACharacter = (index: number) => index < bytes.length && ((bytes[index] as number) & 0xc0) === 0x80
  if (insideOfACharacter(from) || insideOfACharacter(from + part.length)) {
    throw failed('$substrBytes: the range cuts a UTF-8 character')
  }
  return part.toString()
}

function substrPoints([value, start, length]: Args): Value {
  const from = position('$substrCP', start ?? null)
  return [...looseText('$substrCP', value)].slice(from, from + position('$substrCP', length ?? null)).join('')
}

/** MongoDB's white space, NUL included. */
const WHITE = [...'\0 \t\n\v\f\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a']

const trimmed =
  (operator: string, left: boolean, right: boolean): Operator =>
  (operand, compiler) => {
    const { input, chars } = namedArguments(operator, operand, ['input', 'chars'], ['input'])
    if (input === undefined) throw invalidParam(`${operator} needs input`)
    const text = compiler.expression(input)
    const dropped = chars === undefined ? undefined : compiler.expression(chars)
    return scope => {
      const value = text(scope)
      const unwanted = dropped?.(scope)
      if (isNullish(value) || (dropped && isNullish(unwanted))) return null
      const drop = new Set(dropped ? asText(operator, unwanted) : WHITE)
      const points = [...asText(operator, value)]
      let [from, to] = [0, points.length]
      while (left && from < to && drop.has(points[from] as string)) from++
      while (right && to > from && drop.has(points[to - 1] as string)) to--
      return points.slice(from, to).join('')
    }
  }

const points = (text: string) => [...text]
const bytes = (text: string) => Buffer.from(text)

export const stringOperators: Operators = {
  $concat: onArguments('$concat', [0, Infinity], concat),
  $indexOfBytes: indexOf('$indexOfBytes', bytes),
  $indexOfCP: indexOf('$indexOfCP', points),
  $ltrim: trimmed('$ltrim', true, false),
  $rtrim: trimmed('$rtrim', false, true),
  $split: onArguments('$split', [2, 2], split),
  $strcasecmp: onArguments('$strcasecmp', [2, 2], compareCase),
  $strLenBytes: onArguments('$strLenBytes', [1, 1], ([text]) => bytes(asText('$strLenBytes', text)).length),
  $strLenCP: onArguments('$strLenCP', [1, 1], ([text]) => points(asText('$strLenCP', text)).length),
  $substr: onArguments('$substr', [3, 3], substrBytes),
  $substrBytes: onArguments('$substrBytes', [3, 3], substrBytes),
  $substrCP: onArguments('$substrCP', [3, 3], substrPoints),
  $toLower: onArguments('$toLower', [1, 1], ([text]) => lower(looseText('$toLower', text))),
  $toUpper: onArguments('$toUpper', [1, 1], ([text]) => upper(looseText('$toUpper', text))),
  $trim: trimmed('$trim', true, true),
}
