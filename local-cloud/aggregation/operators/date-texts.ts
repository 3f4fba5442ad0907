import { isDoc, type Value } from '../../documents/values'
import { CloudError } from '../../errors'
import { asInteger, asText, failed, isNullish, namedArguments, type Operator, type Operators } from '../operator'
import { CALENDAR } from '../time/calendar'
import { DEFAULT_FORMAT, formatDate, readDate } from '../time/format'
import { parseIsoDate } from '../time/iso-date'
import { instantOf, wallTime, zoneOffset } from '../time/zone'
import { dateOf } from './conversion'
import { compileZone } from './date-parts'

const DAY_MS = 86_400_000

const $dateToString: Operator = (operand, compiler) => {
  const names = ['date', 'format', 'timezone', 'onNull'] as const
  const { date, format, timezone, onNull = null } = namedArguments('$dateToString', operand, names, ['date'])
  const value = compiler.expression(date as Value)
  const pattern = compiler.expression(format ?? DEFAULT_FORMAT)
  const zone = compileZone('$dateToString', timezone, compiler)
  const instead = compiler.expression(onNull)
  return scope => {
    const found = value(scope)
    if (isNullish(found)) return instead(scope)
    const place = zone(scope)
    const text = pattern(scope)
    if (place === undefined || isNullish(text)) return null
    const instant = dateOf('$dateToString', found).getTime()
    const ahead = zoneOffset(place, instant)
    return formatDate(new Date(instant + ahead), asText('$dateToString', text), ahead)
  }
}

const $dateFromString: Operator = (operand, compiler) => {
  const names = ['dateString', 'format', 'timezone', 'onError', 'onNull'] as const
  const parts = namedArguments('$dateFromString', operand, names, ['dateString'])
  const text = compiler.expression(parts.dateString as Value)
  const format = parts.format === undefined ? undefined : compiler.expression(parts.format)
  const zone = compileZone('$dateFromString', parts.timezone, compiler)
  const onNull = compiler.expression(parts.onNull ?? null)
  const onError = parts.onError === undefined ? undefined : compiler.expression(parts.onError)
  return scope => {
    const value = text(scope)
    if (isNullish(value)) return onNull(scope)
    const place = zone(scope)
    const pattern = format?.(scope)
    if (place === undefined || (format && isNullish(pattern))) return null
    try {
      const given = asText('$dateFromString', value)
      if (!format) return parseIsoDate(given, wall => wall - instantOf(wall, place))
      const { wall, ahead } = readDate(given, asText('$dateFromString', pattern))
      return new Date(ahead === undefined ? instantOf(wall, place) : wall - ahead)
    } catch (error) {
      if (!onError || !(error instanceof CloudError)) throw error
      return onError(scope)
    }
  }
}

/** What each part may be, and what it is when it is not named. MongoDB refused others before 4.4. */
const PART_LIMITS: Record<string, [from: number, to: number, fallback: number]> = {
  year: [1, 9999, 0],
  month: [1, 12, 1],
  day: [1, 31, 1],
  isoWeekYear: [1, 9999, 0],
  isoWeek: [1, 53, 1],
  isoDayOfWeek: [1, 7, 1],
  hour: [0, 23, 0],
  minute: [0, 59, 0],
  second: [0, 59, 0],
  millisecond: [0, 999, 0],
}
const TIME_PARTS = ['hour', 'minute', 'second', 'millisecond']

const $dateFromParts: Operator = (operand, compiler) => {
  const isIso = isDoc(operand) && 'isoWeekYear' in operand
  const days = isIso ? ['isoWeekYear', 'isoWeek', 'isoDayOfWeek'] : ['year', 'month', 'day']
  const names = [...days, ...TIME_PARTS]
  const given = namedArguments('$dateFromParts', operand, [...names, 'timezone'], [days[0] as string])
  const parts = names.map(name => {
    const limits = PART_LIMITS[name] as [number, number, number]
    return [name, limits, compiler.expression(given[name] ?? limits[2])] as const
  })
  const zone = compileZone('$dateFromParts', given.timezone, compiler)
  return scope => {
    const values: number[] = []
    for (const [name, [from, to], part] of parts) {
      const value = part(scope)
      if (isNullish(value)) return null
      const number = asInteger('$dateFromParts', value)
      if (number < from || number > to) throw failed(`$dateFromParts: ${name} is a whole number from ${from} to ${to}`)
      values.push(number)
    }
    const place = zone(scope)
    if (place === undefined) return null
    const [year, second, third, ...time] = values as [number, number, number, ...number[]]
    const wall = isIso ? isoWallTime(year, second, third, time) : wallTime(year, second, third, time)
    return new Date(instantOf(wall, place))
  }
}

/** January 4 is always in the first week of its year (ISO 8601). */
function isoWallTime(year: number, week: number, day: number, time: number[]): number {
  const inFirstWeek = wallTime(year, 1, 4, time)
  const monday = inFirstWeek - (CALENDAR.isoDayOfWeek(new Date(inFirstWeek)) - 1) * DAY_MS
  return monday + ((week - 1) * 7 + day - 1) * DAY_MS
}

export const dateTextOperators: Operators = { $dateToString, $dateFromString, $dateFromParts }
