import { CloudError, invalidParam } from '../errors'
import { splitPath } from './paths'
import { changeField, removeField, valueAt } from './update-path'
import { compilePath } from './update-position'
import { compileOperator } from './update-value'
import { type Doc, isDoc, type Value } from './values'

/** Applies an update to a document it may change; returns whether anything changed. */
export type DocUpdate = (doc: Doc) => boolean

const OPERATORS = new Set([
  ...['$set', '$unset', '$inc', '$mul', '$min', '$max', '$rename', '$bit'],
  ...['$push', '$pop', '$pull', '$pullAll', '$addToSet'],
])

/**
 * Compiles update operators, e.g. `{ $set: { 'a.b': 1 }, $inc: { n: 1 } }`. The filter that finds the documents says
 * which element the position `$` of a path stands for.
 * @throws DATABASE_INVALID_OPERRATOR on unknown operators, INVALID_PARAM on fields named twice or `_id`
 */
export function compileUpdate(update: Doc, filter: Doc = {}): DocUpdate {
  const steps: DocUpdate[] = []
  const named: string[] = []
  for (const [operator, fields] of Object.entries(update)) {
    if (!OPERATORS.has(operator)) throw new CloudError('DATABASE_INVALID_OPERRATOR', `unknown operator: ${operator}`)
    if (!isDoc(fields)) throw invalidParam(`${operator} needs an object`)
    for (const [field, operand] of Object.entries(fields)) {
      named.push(field)
      if (operator === '$rename') named.push(String(operand))
      steps.push(operator === '$rename' ? renameStep(field, operand) : fieldStep(operator, field, operand, filter))
    }
  }
  refuseBadFields(named)
  if (steps.length === 0) throw invalidParam('the update is empty')
  return doc => {
    let changed = false
    for (const step of steps) changed = step(doc) || changed
    return changed
  }
}

function refuseBadFields(fields: string[]): void {
  const taken = new Set(fields)
  if (taken.size < fields.length) throw invalidParam('two updates of the same field')
  for (const field of fields) {
    const path = splitPath(field)
    if (path[0] === '_id') throw invalidParam('_id cannot be changed')
    if (path.some(part => part === '' || part === '__proto__'))
      throw invalidParam(`field name is not allowed: ${field}`)
    for (let length = 1; length < path.length; length++) {
      const start = path.slice(0, length).join('.')
      if (taken.has(start) || (path[length] === '$[]' && isEntered(start, fields))) {
        throw invalidParam(`two updates of the same field: ${field}`)
      }
    }
  }
}

/** One field goes into the list otherwise than by all of its elements. */
const isEntered = (list: string, fields: string[]) =>
  fields.some(field => field.startsWith(`${list}.`) && !`${field}.`.startsWith(`${list}.$[].`))

function fieldStep(operator: string, field: string, operand: Value, filter: Doc): DocUpdate {
  const pathsIn = compilePath(field, filter)
  const update = operator === '$unset' ? undefined : compileOperator(operator, operand)
  return doc => {
    let changed = false
    for (const path of pathsIn(doc)) {
      changed = (update ? changeField(doc, path, update) : removeField(doc, path)) || changed
    }
    return changed
  }
}

/** Neither the old nor the new name may lead through an array, as in MongoDB. */
function renameStep(field: string, operand: Value): DocUpdate {
  if (typeof operand !== 'string') throw invalidParam('$rename needs a field name')
  const [from, to] = [splitPath(field), splitPath(operand)]
  if ([...from, ...to].some(part => part.startsWith('$'))) throw invalidParam('$rename takes no positions')
  return doc => {
    const value = valueAt(doc, from)
    if (value === undefined) return false
    for (const path of [from, to]) {
      if (path.some((_, length) => length > 0 && Array.isArray(valueAt(doc, path.slice(0, length))))) {
        throw new CloudError('DATABASE_REQUEST_FAILED', `$rename cannot lead through an array: ${path.join('.')}`)
      }
    }
    removeField(doc, from)
    changeField(doc, to, () => value)
    return true
  }
}
