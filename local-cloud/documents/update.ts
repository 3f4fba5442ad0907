import { CloudError, invalidParam } from '../errors'
import { compareValues, equalValues } from './compare'
import { splitPath } from './paths'
import { updateArray } from './update-array'
import { type Doc, isDoc, type Value } from './values'

/** Applies an update to a document it may change; returns whether anything changed. */
export type DocUpdate = (doc: Doc) => boolean

type FieldUpdate = (current: Value | undefined) => Value | undefined

const OPERATORS = new Set([
  ...['$set', '$unset', '$inc', '$mul', '$min', '$max', '$rename', '$bit'],
  ...['$push', '$pop', '$pull', '$pullAll', '$addToSet'],
])

/**
 * Compiles update operators, e.g. `{ $set: { 'a.b': 1 }, $inc: { n: 1 } }`.
 * @throws DATABASE_INVALID_OPERRATOR on unknown operators, INVALID_PARAM on fields named twice or `_id`
 */
export function compileUpdate(update: Doc): DocUpdate {
  const steps: ((doc: Doc) => boolean)[] = []
  const named: string[] = []
  for (const [operator, fields] of Object.entries(update)) {
    if (!OPERATORS.has(operator)) throw new CloudError('DATABASE_INVALID_OPERRATOR', `unknown operator: ${operator}`)
    if (!isDoc(fields)) throw invalidParam(`${operator} needs an object`)
    for (const [field, operand] of Object.entries(fields)) {
      named.push(field)
      if (operator === '$rename') named.push(String(operand))
      steps.push(operator === '$rename' ? renameStep(field, operand) : fieldStep(operator, field, operand))
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
  const sorted = [...fields].sort()
  for (const [i, field] of sorted.entries()) {
    if (field === '_id' || field.startsWith('_id.')) throw invalidParam('_id cannot be changed')
    if (splitPath(field).some(part => part === '' || part.startsWith('$') || part === '__proto__')) {
      throw invalidParam(`field name is not allowed: ${field}`)
    }
    const next = sorted[i + 1]
    if (next === field || next?.startsWith(`${field}.`)) throw invalidParam(`two updates of the same field: ${next}`)
  }
}

function fieldStep(operator: string, field: string, operand: Value): (doc: Doc) => boolean {
  const path = splitPath(field)
  if (operator === '$unset') return doc => removeField(doc, path)
  const update = compileOperator(operator, operand)
  return doc => changeField(doc, path, update)
}

function compileOperator(operator: string, operand: Value): FieldUpdate {
  switch (operator) {
    case '$set':
      return () => operand
    case '$inc':
      return arithmetic(operator, operand, (current, amount) => current + amount)
    case '$mul':
      return arithmetic(operator, operand, (current, factor) => current * factor)
    case '$min':
      return current => (current === undefined || compareValues(operand, current) < 0 ? operand : current)
    case '$max':
      return current => (current === undefined || compareValues(operand, current) > 0 ? operand : current)
    case '$bit':
      return bits(operand)
    default:
      return updateArray(operator, operand)
  }
}

function arithmetic(
  operator: string,
  operand: Value,
  apply: (current: number, operand: number) => number,
): FieldUpdate {
  if (typeof operand !== 'number') throw invalidParam(`${operator} needs a number`)
  return current => {
    if (current !== undefined && typeof current !== 'number') {
      throw new CloudError('DATABASE_REQUEST_FAILED', `cannot apply ${operator} to a value that is not a number`)
    }
    return apply(current ?? 0, operand)
  }
}

function bits(operand: Value): FieldUpdate {
  if (!isDoc(operand)) throw invalidParam('$bit needs an object')
  return current =>
    Object.entries(operand).reduce(
      (result, [kind, mask]) => {
        if (typeof mask !== 'number' || !['and', 'or', 'xor'].includes(kind))
          throw invalidParam('$bit needs and, or, xor')
        return kind === 'and' ? result & mask : kind === 'or' ? result | mask : result ^ mask
      },
      Number(current ?? 0),
    )
}

function renameStep(field: string, operand: Value): (doc: Doc) => boolean {
  if (typeof operand !== 'string') throw invalidParam('$rename needs a field name')
  const [from, to] = [splitPath(field), splitPath(operand)]
  return doc => {
    const value = from.reduce<Value | undefined>((at, key) => (isDoc(at) ? at[key] : undefined), doc)
    if (value === undefined) return false
    removeField(doc, from)
    return changeField(doc, to, () => value)
  }
}

/** Sets the end of a path, making objects on the way and lengthening arrays as MongoDB does. */
function changeField(doc: Doc, path: string[], update: FieldUpdate): boolean {
  let at: Value = doc
  for (const key of path.slice(0, -1)) {
    let next: Value | undefined = child(at, key)
    if (next === undefined) {
      next = {}
      put(at, key, next)
    }
    at = next
  }
  const last = path.at(-1) as string
  const before = child(at, last)
  const after = update(before)
  if (after === undefined || (before !== undefined && after === before)) return false
  const same = before !== undefined && equalValues(before, after)
  put(at, last, after)
  return !same
}

function child(parent: Value, key: string): Value | undefined {
  if (isDoc(parent)) return Object.hasOwn(parent, key) ? parent[key] : undefined
  if (Array.isArray(parent) && /^\d+$/.test(key)) return parent[Number(key)]
  throw new CloudError('DATABASE_REQUEST_FAILED', `cannot create field '${key}' in a value that is not an object`)
}

function put(parent: Value, key: string, value: Value): void {
  if (isDoc(parent)) {
    parent[key] = value
    return
  }
  if (Number(key) > 10_000) throw invalidParam('array index is too large')
  const array = parent as Value[]
  while (array.length < Number(key)) array.push(null)
  array[Number(key)] = value
}

function removeField(doc: Doc, path: string[]): boolean {
  let at: Value | undefined = doc
  for (const key of path.slice(0, -1)) {
    at = isDoc(at) ? at[key] : Array.isArray(at) ? at[Number(key)] : undefined
    if (at === undefined) return false
  }
  const last = path.at(-1) as string
  if (Array.isArray(at)) {
    if (at[Number(last)] === undefined) return false
    at[Number(last)] = null
    return true
  }
  return isDoc(at) && Object.hasOwn(at, last) && delete at[last]
}
