import { CloudError, invalidParam } from '../errors'
import { equalValues } from './compare'
import { compileGeo, isGeoOperator } from './geo/conditions'
import { storedGeometries } from './geo/stored'
import { comparison, type ValueTest } from './operators'
import { reach, splitPath } from './paths'
import { type Doc, isDoc, type Value } from './values'

export type DocTest = (doc: Doc) => boolean

/**
 * Compiles a MongoDB filter into a test of one document.
 * @throws DATABASE_INVALID_OPERRATOR on operators that the cloud does not know
 */
export function compileFilter(filter: Doc): DocTest {
  const tests = Object.entries(filter).map(([key, condition]) =>
    key.startsWith('$') ? compileLogic(key, condition) : compileField(key, condition),
  )
  if (tests.length === 1) return tests[0] as DocTest
  return doc => tests.every(test => test(doc))
}

function compileLogic(operator: string, operand: Value): DocTest {
  if (operator !== '$and' && operator !== '$or' && operator !== '$nor') throw unknownOperator(operator)
  if (!Array.isArray(operand) || operand.length === 0) throw invalidParam(`${operator} needs a non-empty array`)
  const tests = operand.map(part => {
    if (!isDoc(part)) throw invalidParam(`${operator} needs objects`)
    return compileFilter(part)
  })
  if (operator === '$and') return doc => tests.every(test => test(doc))
  if (operator === '$or') return doc => tests.some(test => test(doc))
  return doc => !tests.some(test => test(doc))
}

function compileField(field: string, condition: Value): DocTest {
  const path = splitPath(field)
  const test = compileCondition(condition)
  if (path.length === 1) return doc => test([Object.hasOwn(doc, field) ? doc[field] : undefined])
  return doc => test(reach(doc, path))
}

/** Test over all values a path reached. */
type ReachTest = (values: (Value | undefined)[]) => boolean

export const isOperatorObject = (value: Value): value is Doc =>
  isDoc(value) && Object.keys(value)[0]?.startsWith('$') === true

function compileCondition(condition: Value): ReachTest {
  if (condition instanceof RegExp) return some(comparison('$regex', condition))
  if (!isOperatorObject(condition)) return some(comparison('$eq', condition))
  const tests = Object.entries(condition).map(([operator, operand]) => compileOperator(operator, operand, condition))
  return tests.length === 1 ? (tests[0] as ReachTest) : values => tests.every(test => test(values))
}

function compileOperator(operator: string, operand: Value, all: Doc): ReachTest {
  switch (operator) {
    case '$ne':
      return not(some(comparison('$eq', operand)))
    case '$nin':
      return not(some(comparison('$in', operand)))
    case '$not': {
      if (!(operand instanceof RegExp) && !isOperatorObject(operand)) throw invalidParam('$not needs an operator')
      return not(compileCondition(operand))
    }
    case '$exists': {
      const wanted = Boolean(operand)
      return values => values.some(value => value !== undefined) === wanted
    }
    case '$size':
      return values => values.some(value => Array.isArray(value) && value.length === operand)
    case '$all':
      return compileAll(operand)
    case '$elemMatch':
      return compileElemMatch(operand)
    case '$regex':
      return some(comparison('$regex', typeof operand === 'string' ? regex(operand, all.$options) : operand))
    case '$options':
      return () => true
    default:
      if (isGeoOperator(operator)) {
        const { test } = compileGeo(operator, operand)
        return values => storedGeometries(values).some(test)
      }
      return some(comparison(operator, operand))
  }
}

function regex(pattern: string, options: Value | undefined): RegExp {
  try {
    return new RegExp(pattern, typeof options === 'string' ? options.replace(/[^ims]/g, '') : '')
  } catch {
    throw invalidParam('invalid regular expression')
  }
}

/** True when the value itself or, for an array, one of its elements passes. */
function some(test: ValueTest): ReachTest {
  return values => values.some(value => test(value) || (Array.isArray(value) && value.some(element => test(element))))
}

const not =
  (test: ReachTest): ReachTest =>
  values =>
    !test(values)

function compileAll(operand: Value): ReachTest {
  if (!Array.isArray(operand)) throw invalidParam('$all needs an array')
  const tests = operand.map(wanted => compileCondition(wanted))
  return values => tests.length > 0 && tests.every(test => test(values))
}

function compileElemMatch(operand: Value): ReachTest {
  if (!isDoc(operand)) throw invalidParam('$elemMatch needs an object')
  const isLogic = ['$and', '$or', '$nor'].includes(Object.keys(operand)[0] ?? '')
  const element: (value: Value) => boolean =
    isOperatorObject(operand) && !isLogic
      ? elementCondition(compileCondition(operand))
      : elementDoc(compileFilter(operand))
  return values => values.some(value => Array.isArray(value) && value.some(element))
}

const elementCondition = (test: ReachTest) => (value: Value) => test([value])
const elementDoc = (test: DocTest) => (value: Value) => isDoc(value) && test(value)

const unknownOperator = (operator: string) =>
  new CloudError('DATABASE_INVALID_OPERRATOR', `unknown operator: ${operator}`)

/** Whether an element passes what `$pull` says: a filter on objects, a condition, a pattern or a value. */
export function compilePull(condition: Value): (value: Value) => boolean {
  if (condition instanceof RegExp || isOperatorObject(condition)) return elementCondition(compileCondition(condition))
  if (isDoc(condition)) return elementDoc(compileFilter(condition))
  return value => equalValues(value, condition)
}
