import { isDoc, type Value } from '../../documents/values'
import {
  asText,
  type Compiler,
  compileArguments,
  type Expression,
  isNullish,
  namedArguments,
  type Operator,
  type Operators,
} from '../operator'
import { CALENDAR } from '../time/calendar'
import { zoneOffset } from '../time/zone'
import { dateOf } from './conversion'

/** The zone of a date operator: UTC when none is named, undefined when the one that is named is null. */
export function compileZone(operator: string, zone: Value | undefined, compiler: Compiler) {
  if (zone === undefined) return () => 'UTC'
  const expression = compiler.expression(zone)
  return (scope: Parameters<Expression>[0]): string | undefined => {
    const name = expression(scope)
    return isNullish(name) ? undefined : asText(operator, name)
  }
}

/** A part of a date: the operand is the date, or `{date, timezone}`. Null and missing give null. */
const datePart =
  (operator: string, part: (local: Date) => number): Operator =>
  (operand, compiler) => {
    const named = isDoc(operand) && !Object.keys(operand)[0]?.startsWith('$')
    const { date, timezone } = named
      ? namedArguments(operator, operand, ['date', 'timezone'], ['date'])
      : { date: undefined, timezone: undefined }
    const value = named
      ? compiler.expression(date as Value)
      : (compileArguments(operator, operand, compiler, 1)[0] as Expression)
    const zone = compileZone(operator, timezone, compiler)
    return scope => {
      const found = value(scope)
      const place = zone(scope)
      if (isNullish(found) || place === undefined) return null
      const instant = dateOf(operator, found).getTime()
      return part(new Date(instant + zoneOffset(place, instant)))
    }
  }

export const datePartOperators: Operators = Object.fromEntries(
  Object.entries(CALENDAR).map(([name, part]) => [`$${name}`, datePart(`$${name}`, part)]),
)
