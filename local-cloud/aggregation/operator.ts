import { isDoc, type Value } from '../documents/values'
import { CloudError, invalidParam } from '../errors'

/** Variables by name, without `$$`: ROOT, CURRENT and what `let`, `map` and the like bind. */
export type Scope = Readonly<Record<string, Value | undefined>>

/** A compiled expression; `undefined` is a missing field. */
export type Expression = (scope: Scope) => Value | undefined

export interface Compiler {
  expression(value: Value): Expression
  /** A compiler that knows more variables. */
  binding(names: string[]): Compiler
}

/** Compiles what stands behind an operator's name. */
export type Operator = (operand: Value, compiler: Compiler) => Expression

export type Operators = Record<string, Operator>

type Evaluated = (Value | undefined)[]

/** MongoDB refuses the data it met, e.g. a text where a number is needed. */
export const failed = (message: string) => new CloudError('DATABASE_REQUEST_FAILED', message)

export const isNullish = (value: Value | undefined): value is null | undefined => value === null || value === undefined

/** MongoDB's truth: false, 0, null and missing are false, everything else is true, `''` and NaN too. */
export const isTrue = (value: Value | undefined): boolean => !isNullish(value) && value !== false && value !== 0

/** Arguments of an operator: a list, or the one argument itself. @throws INVALID_PARAM on a wrong number */
export function compileArguments(
  name: string,
  operand: Value,
  compiler: Compiler,
  min: number,
  max = min,
): Expression[] {
  const given = Array.isArray(operand) ? operand : [operand]
  if (given.length < min || given.length > max) {
    const wanted = min === max ? `${min}` : max === Infinity ? `at least ${min}` : `${min} to ${max}`
    throw invalidParam(`${name} takes ${wanted} arguments, ${given.length} were passed in`)
  }
  return given.map(argument => compiler.expression(argument))
}

/** An operator that sees nothing but its evaluated arguments. */
export const onArguments =
  (name: string, [min, max]: [number, number], apply: (args: Evaluated) => Value | undefined): Operator =>
  (operand, compiler) => {
    const args = compileArguments(name, operand, compiler, min, max)
    if (args.length === 1) {
      const [only] = args as [Expression]
      return scope => apply([only(scope)])
    }
    return scope => apply(args.map(argument => argument(scope)))
  }

/** Arguments by name. @throws INVALID_PARAM on an unknown or a missing one */
export function namedArguments<Name extends string>(
  operator: string,
  operand: Value,
  known: readonly Name[],
  required: readonly Name[],
): Partial<Record<Name, Value>> {
  if (!isDoc(operand)) throw invalidParam(`${operator} needs an object`)
  for (const name of Object.keys(operand)) {
    if (!(known as readonly string[]).includes(name)) throw invalidParam(`${operator}: unrecognized argument ${name}`)
  }
  for (const name of required) if (!(name in operand)) throw invalidParam(`${operator} needs ${name}`)
  return operand as Partial<Record<Name, Value>>
}

/** @throws DATABASE_REQUEST_FAILED when the value is no array */
export function asArray(operator: string, value: Value | undefined): Value[] {
  if (Array.isArray(value)) return value
  throw failed(`${operator} needs an array`)
}

/** @throws DATABASE_REQUEST_FAILED when the value is no whole number */
export function asInteger(operator: string, value: Value | undefined): number {
  if (typeof value === 'number' && Number.isInteger(value)) return value
  throw failed(`${operator} needs a whole number`)
}

/** @throws DATABASE_REQUEST_FAILED when the value is no text */
export function asText(operator: string, value: Value | undefined): string {
  if (typeof value === 'string') return value
  throw failed(`${operator} needs a string`)
}
