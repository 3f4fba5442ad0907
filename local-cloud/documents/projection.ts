import { CloudError, invalidParam } from '../errors'
import { compileFilter } from './filter'
import { splitPath } from './paths'
import { type Doc, isDoc, type Value } from './values'

export type Projection = (doc: Doc) => Doc

/**
 * Compiles `field()`: either fields to keep (`1`) or to leave out (`0`); `_id` comes along unless left out.
 * `$slice` and `$elemMatch` shape array fields.
 */
export function compileProjection(spec: Doc): Projection {
  const entries = Object.entries(spec)
  const flags = entries.filter(([field, flag]) => field !== '_id' && !isDoc(flag))
  const keeps = flags.some(([, flag]) => Boolean(flag))
  if (keeps && flags.some(([, flag]) => !flag)) {
    throw new CloudError('DATABASE_REQUEST_FAILED', 'a projection cannot both include and exclude fields')
  }
  const shapes = entries.filter((entry): entry is [string, Doc] => isDoc(entry[1]))
  const onlySlices = shapes.every(([, shape]) => '$slice' in shape)
  const including = keeps || (flags.length === 0 && !(onlySlices && shapes.length > 0) && spec._id !== 0)
  const paths = flags.map(([field]) => splitPath(field))
  const withId = spec._id === undefined || Boolean(spec._id)
  return doc => {
    const result: Doc = including ? {} : (structuredCopy(doc) as Doc)
    if (including) {
      for (const path of paths) keep(doc, result, path)
    } else {
      for (const path of paths) drop(result, path)
    }
    for (const [field, shape] of shapes) {
      const shaped = applyShape(doc[field], shape)
      if (shaped === undefined) delete result[field]
      else result[field] = shaped
    }
    if (!withId) delete result._id
    return including && withId && doc._id !== undefined ? { _id: doc._id, ...result } : result
  }
}

function applyShape(value: Value | undefined, shape: Doc): Value | undefined {
  if ('$slice' in shape) return Array.isArray(value) ? slice(value, shape.$slice as Value) : value
  if ('$elemMatch' in shape && isDoc(shape.$elemMatch)) {
    if (!Array.isArray(value)) return undefined
    const matches = compileFilter(shape.$elemMatch)
    const found = value.find(element => isDoc(element) && matches(element))
    return found === undefined ? undefined : [found]
  }
  throw new CloudError('DATABASE_INVALID_OPERRATOR', `unknown operator: ${Object.keys(shape)[0]}`)
}

function slice(array: Value[], by: Value): Value[] {
  if (typeof by === 'number') return by < 0 ? array.slice(by) : array.slice(0, by)
  if (Array.isArray(by) && typeof by[0] === 'number' && typeof by[1] === 'number') {
    const start = by[0] < 0 ? Math.max(0, array.length + by[0]) : by[0]
    return array.slice(start, start + by[1])
  }
  throw invalidParam('$slice needs a number or [skip, limit]')
}

function keep(from: Doc, to: Doc, [key, ...rest]: string[]): void {
  if (key === undefined || !Object.hasOwn(from, key)) return
  const value = from[key] as Value
  if (rest.length === 0) to[key] = value
  else to[key] = keepInside(value, to[key], rest)
}

function keepInside(value: Value, kept: Value | undefined, rest: string[]): Value {
  if (isDoc(value)) {
    const inner = isDoc(kept) ? kept : {}
    keep(value, inner, rest)
    return inner
  }
  if (!Array.isArray(value)) return value
  const elements = value.filter(element => isDoc(element) || Array.isArray(element))
  return elements.map((element, i) => keepInside(element, Array.isArray(kept) ? kept[i] : undefined, rest))
}

function drop(value: Value, [key, ...rest]: string[]): void {
  if (key === undefined) return
  if (Array.isArray(value)) {
    for (const element of value) drop(element, [key, ...rest])
  } else if (isDoc(value) && Object.hasOwn(value, key)) {
    if (rest.length === 0) delete value[key]
    else drop(value[key] as Value, rest)
  }
}

/** Copies objects and arrays; dates and the like are never changed and are shared. */
export function structuredCopy(value: Value): Value {
  if (Array.isArray(value)) return value.map(structuredCopy)
  if (!isDoc(value)) return value
  const copy: Doc = {}
  for (const key in value) copy[key] = structuredCopy(value[key] as Value)
  return copy
}
