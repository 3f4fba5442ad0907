import { compileFilter } from '../documents/filter'
import { type Doc, isDoc, type Value } from '../documents/values'
import { invalidParam } from '../errors'
import { compileExpression, scopeOf } from './expression'
import { isTrue, type Scope } from './operator'

export type Match = (doc: Doc, scope: Scope) => boolean

const LOGIC = ['$and', '$or', '$nor']

/**
 * Compiles a filter that may hold `$expr`, at the top or inside of `$and`, `$or` and `$nor`.
 * @param variables that `$expr` may use, without `$$`
 */
export function compileMatch(filter: Doc, variables: string[] = []): Match {
  if (!holdsExpression(filter)) {
    const test = compileFilter(filter)
    return doc => test(doc)
  }
  const tests = Object.entries(filter).map(([key, operand]) => compilePart(key, operand, variables))
  return (doc, scope) => tests.every(test => test(doc, scope))
}

function compilePart(key: string, operand: Value, variables: string[]): Match {
  if (key === '$expr') {
    const expression = compileExpression(operand, variables)
    return (doc, scope) => isTrue(expression(scopeOf(doc, scope)))
  }
  if (!LOGIC.includes(key) || !Array.isArray(operand)) return compileMatch({ [key]: operand })
  const parts = operand.map(part => {
    if (!isDoc(part)) throw invalidParam(`${key} needs objects`)
    return compileMatch(part, variables)
  })
  if (key === '$and') return (doc, scope) => parts.every(part => part(doc, scope))
  if (key === '$or') return (doc, scope) => parts.some(part => part(doc, scope))
  return (doc, scope) => !parts.some(part => part(doc, scope))
}

function holdsExpression(filter: Doc): boolean {
  return Object.entries(filter).some(
    ([key, operand]) =>
      key === '$expr' ||
      (LOGIC.includes(key) && Array.isArray(operand) && operand.some(part => isDoc(part) && holdsExpression(part))),
  )
}

/**
 * Conditions of a filter's language that follow from `$expr`, so that an index serves `$eq` of a field with a constant
 * or with a variable of a lookup, as in MongoDB. The expression itself is still tested.
 */
export function impliedConditions(filter: Doc, variables: string[]): ((scope: Scope) => Doc[])[] {
  return Object.entries(filter).flatMap(([key, operand]) => {
    if (key === '$and' && Array.isArray(operand)) {
      return operand.filter(isDoc).flatMap(part => impliedConditions(part, variables))
    }
    return key === '$expr' ? impliedByExpression(operand, variables) : []
  })
}

function impliedByExpression(expression: Value, variables: string[]): ((scope: Scope) => Doc[])[] {
  if (!isDoc(expression)) return []
  if (Array.isArray(expression.$and)) return expression.$and.flatMap(part => impliedByExpression(part, variables))
  if (!Array.isArray(expression.$eq) || expression.$eq.length !== 2) return []
  const [first, second] = expression.$eq as [Value, Value]
  const [field, other] = isField(first) ? [first, second] : [second, first]
  if (!isField(field) || !isConstant(other)) return []
  const value = compileExpression(other, variables)
  return [
    scope => {
      const wanted = value(scope)
      // The two languages compare whole lists differently.
      return wanted === undefined || Array.isArray(wanted) ? [] : [{ [field.slice(1)]: { $eq: wanted } }]
    },
  ]
}

const isField = (value: Value): value is string => typeof value === 'string' && /^\$[^$]/.test(value)

/** A value or a variable; variables of the document itself are not bound here and give nothing. */
const isConstant = (value: Value): boolean =>
  typeof value === 'string' ? !isField(value) : !isDoc(value) && !Array.isArray(value)
