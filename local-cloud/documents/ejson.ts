import { CloudError, invalidParam } from '../errors'
import { Binary, type Doc, isDoc, ObjectId, type Value } from './values'

/** The time that `db.serverDate()` stands for. */
export type ServerTime = () => number

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

const MAX_DEPTH = 100
const DOLLAR = 36

function firstKey(json: object): string | undefined {
  for (const key in json) return key
  return undefined
}

/**
 * Parses Extended JSON, canonical or relaxed, as node-sdk sends it.
 * @throws INVALID_PARAM on malformed text
 */
export function parseEjson(text: string, now: ServerTime): Value {
  let json: Json
  try {
    json = JSON.parse(text) as Json
  } catch {
    throw invalidParam('malformed JSON in document or query')
  }
  return decode(json, now, 0)
}

/** Like `parseEjson` for text that must hold an object. */
export function parseDoc(text: string, now: ServerTime): Doc {
  const value = parseEjson(text, now)
  if (!isDoc(value)) throw invalidParam('an object is expected')
  return value
}

function decode(json: Json, now: ServerTime, depth: number): Value {
  if (typeof json !== 'object' || json === null) return json
  if (depth > MAX_DEPTH) throw invalidParam(`documents nest at most ${MAX_DEPTH} levels`)
  if (Array.isArray(json)) {
    for (let i = 0; i < json.length; i++) (json as Value[])[i] = decode(json[i] as Json, now, depth + 1)
    return json as Value[]
  }
  const special = decodeWrapper(json, now)
  if (special !== undefined) return special
  for (const key in json) {
    // JSON.parse makes `__proto__` an own key; assigning it on would change the prototype instead.
    if (key === '__proto__') throw invalidParam('field name __proto__ is not allowed')
    const child = json[key] as Json
    if (typeof child === 'object' && child !== null) (json as Doc)[key] = decode(child, now, depth + 1)
  }
  return json as Doc
}

/** The value a `{$…: …}` wrapper stands for, undefined when it is an operator and not a wrapper. */
function decodeWrapper(json: { [key: string]: Json }, now: ServerTime): Value | undefined {
  const key = firstKey(json)
  if (key?.charCodeAt(0) !== DOLLAR) return undefined
  const inner = json[key] as Json
  switch (key) {
    case '$numberInt':
    case '$numberLong':
    case '$numberDouble':
    case '$numberDecimal':
      return Number(inner)
    case '$date':
      return decodeDate(inner)
    case '$oid':
      return new ObjectId(String(inner))
    case '$tcb_server_date': {
      const offset = isDoc(inner) ? Number(decode(inner.offset as Json, now, 0) ?? 0) : 0
      return new Date(now() + offset)
    }
    case '$regularExpression': {
      const { pattern, options } = inner as { pattern: string; options: string }
      return decodeRegExp(pattern, options)
    }
    case '$binary': {
      const { base64, subType } = inner as { base64: string; subType: string }
      return new Binary(base64, subType)
    }
    case '$undefined':
      return null
    case '$timestamp':
    case '$code':
    case '$minKey':
    case '$maxKey':
    case '$symbol':
    case '$dbPointer':
      throw new CloudError('DATABASE_REQUEST_FAILED', `type ${key} is not supported`)
    default:
      return undefined
  }
}

function decodeDate(inner: Json): Date {
  const date =
    typeof inner === 'string'
      ? new Date(inner)
      : new Date(typeof inner === 'number' ? inner : Number((inner as { $numberLong: string })?.$numberLong))
  if (Number.isNaN(date.getTime())) throw invalidParam('invalid date')
  return date
}

function decodeRegExp(pattern: string, options: string): RegExp {
  try {
    return new RegExp(pattern, [...new Set(options ?? '')].filter(flag => 'ims'.includes(flag)).join(''))
  } catch {
    throw invalidParam('invalid regular expression')
  }
}

/** Writes a value as compact Extended JSON, the form in which documents are stored and answered. */
export function stringifyEjson(value: Value): string {
  return JSON.stringify(encode(value))
}

function encode(value: Value): unknown {
  if (typeof value === 'number') {
    return Number.isFinite(value) ? value : { $numberDouble: String(value) }
  }
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(encode)
  if (value instanceof Date) return { $date: value.getTime() }
  if (value instanceof ObjectId) return { $oid: value.hex }
  if (value instanceof RegExp) return { $regularExpression: { pattern: value.source, options: value.flags } }
  if (value instanceof Binary) return { $binary: { base64: value.base64, subType: value.subType } }
  const copy: Record<string, unknown> = {}
  for (const key in value) copy[key] = encode(value[key] as Value)
  return copy
}
