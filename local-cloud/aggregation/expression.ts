import { type Doc, isDoc, type Value } from '../documents/values'
import { CloudError, invalidParam } from '../errors'
import { compileReference } from './field-path'
import type { Compiler, Expression, Operators, Scope } from './operator'
import { accumulatingOperators } from './operators/accumulating'
import { arithmeticOperators } from './operators/arithmetic'
import { arrayOperators } from './operators/arrays'
import { bindingOperators } from './operators/binding'
import { conversionOperators } from './operators/conversion'
import { datePartOperators } from './operators/date-parts'
import { dateTextOperators } from './operators/date-texts'
import { logicOperators } from './operators/logic'
import { objectOperators } from './operators/objects'
import { setOperators } from './operators/sets'
import { stringOperators } from './operators/strings'

const OPERATORS: Operators = {
  ...accumulatingOperators,
  ...arithmeticOperators,
  ...arrayOperators,
  ...bindingOperators,
  ...conversionOperators,
  ...datePartOperators,
  ...dateTextOperators,
  ...logicOperators,
  ...objectOperators,
  ...setOperators,
  ...stringOperators,
  $literal: operand => () => operand,
}

const SYSTEM_VARIABLES = ['ROOT', 'CURRENT', 'REMOVE']

/**
 * Compiles an aggregation expression.
 * @param variables what `let` of a lookup binds, without `$$`
 * @throws DATABASE_INVALID_OPERRATOR on an operator that is not supported, INVALID_PARAM on a malformed one
 */
export function compileExpression(value: Value, variables: Iterable<string> = []): Expression {
  return compilerOf(new Set([...SYSTEM_VARIABLES, ...variables])).expression(value)
}

/** The variables with which the expressions of one document are evaluated. */
export const scopeOf = (doc: Doc, outer: Scope): Scope => ({ ...outer, ROOT: doc, CURRENT: doc })

function compilerOf(known: ReadonlySet<string>): Compiler {
  const compiler: Compiler = {
    expression: value => {
      if (typeof value === 'string' && value.startsWith('$')) return compileReference(value, known)
      if (Array.isArray(value)) return compileList(value, compiler)
      return isDoc(value) ? compileObject(value, compiler) : () => value
    },
    binding: names => compilerOf(new Set([...known, ...names.map(variableName)])),
  }
  return compiler
}

/** MongoDB keeps names that begin with a capital to itself, CURRENT aside. @throws INVALID_PARAM */
export function variableName(name: string): string {
  if (name !== 'CURRENT' && !/^[a-z\u0080-\uffff][\w\u0080-\uffff]*$/.test(name)) {
    throw invalidParam(`not a variable name: ${name.slice(0, 64)}`)
  }
  return name
}

function compileList(values: Value[], compiler: Compiler): Expression {
  const elements = values.map(value => compiler.expression(value))
  return scope => elements.map(element => element(scope) ?? null)
}

function compileObject(value: Doc, compiler: Compiler): Expression {
  const entries = Object.entries(value)
  const [first] = entries
  if (first?.[0].startsWith('$')) {
    if (entries.length > 1) throw invalidParam(`an expression has one operator: ${first[0]}`)
    return compileOperator(first[0], first[1], compiler)
  }
  const fields = entries.map(([name, inner]): [string, Expression] => {
    if (name === '' || name.startsWith('$') || name.includes('.')) throw invalidParam(`not a field name: ${name}`)
    return [name, compiler.expression(inner)]
  })
  return scope => {
    const result: Doc = {}
    for (const [name, inner] of fields) {
      const found = inner(scope)
      if (found !== undefined) result[name] = found
    }
    return result
  }
}

function compileOperator(name: string, operand: Value, compiler: Compiler): Expression {
  const operator = Object.hasOwn(OPERATORS, name) ? OPERATORS[name] : undefined
  if (operator) return operator(operand, compiler)
  throw new CloudError('DATABASE_INVALID_OPERRATOR', `unrecognized expression: ${name.slice(0, 64)}`)
}
