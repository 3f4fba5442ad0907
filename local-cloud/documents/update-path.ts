import { CloudError, invalidParam } from '../errors'
import { equalValues } from './compare'
import { type Doc, isDoc, type Value } from './values'

/** What becomes of a field's value; undefined: it stays as it is. */
export type FieldUpdate = (current: Value | undefined) => Value | undefined

const LAST_ARRAY_INDEX = 10_000

/** Sets the end of a path, making objects on the way and lengthening arrays as MongoDB does; whether it changed. */
export function changeField(doc: Doc, path: string[], update: FieldUpdate): boolean {
  const last = path.at(-1) as string
  const { parent, missing } = parentOf(doc, path)
  const before = missing ? undefined : child(parent, last)
  const after = update(before)
  if (after === undefined || (before !== undefined && after === before)) return false
  const same = before !== undefined && equalValues(before, after)
  put(missing ? makeParents(doc, path) : parent, last, after)
  return !same
}

/** Leaves null in an array, as MongoDB does; whether there was something to remove. */
export function removeField(doc: Doc, path: string[]): boolean {
  let at: Value | undefined = doc
  for (const key of path.slice(0, -1)) {
    at = childIfAny(at, key)
    if (at === undefined) return false
  }
  const last = path.at(-1) as string
  const before = childIfAny(at, last)
  if (before === undefined) return false
  if (isDoc(at)) return delete at[last]
  if (before === null) return false
  put(at, last, null)
  return true
}

/** The value at the end of a path that leads through objects and, by index, through arrays. */
export const valueAt = (doc: Doc, path: string[]): Value | undefined => path.reduce<Value | undefined>(childIfAny, doc)

/** The last parent that there is, and whether more of them would have to be made. */
function parentOf(doc: Doc, path: string[]): { parent: Value; missing: boolean } {
  let parent: Value = doc
  for (const key of path.slice(0, -1)) {
    const next = child(parent, key)
    if (next === undefined) return { parent, missing: true }
    parent = next
  }
  return { parent, missing: false }
}

function makeParents(doc: Doc, path: string[]): Value {
  let at: Value = doc
  for (const key of path.slice(0, -1)) {
    let next = child(at, key)
    if (next === undefined) {
      next = {}
      put(at, key, next)
    }
    at = next
  }
  return at
}

const isIndex = (key: string) => /^(0|[1-9]\d*)$/.test(key)

function childIfAny(parent: Value | undefined, key: string): Value | undefined {
  if (isDoc(parent)) return Object.hasOwn(parent, key) ? parent[key] : undefined
  return Array.isArray(parent) && isIndex(key) ? parent[Number(key)] : undefined
}

/** @throws DATABASE_REQUEST_FAILED when the parent can have no such child */
function child(parent: Value, key: string): Value | undefined {
  if (isDoc(parent) || (Array.isArray(parent) && isIndex(key))) return childIfAny(parent, key)
  throw new CloudError('DATABASE_REQUEST_FAILED', `cannot create field '${key}' in a value that is not an object`)
}

function put(parent: Value, key: string, value: Value): void {
  if (isDoc(parent)) {
    parent[key] = value
    return
  }
  if (Number(key) > LAST_ARRAY_INDEX) throw invalidParam('array index is too large')
  const array = parent as Value[]
  while (array.length < Number(key)) array.push(null)
  array[Number(key)] = value
}
