import { isDoc, type Value } from '../documents/values'
import { invalidParam } from '../errors'
import type { Expression } from './operator'

/**
 * The value at a path in an expression. Other than in filters arrays are entered by element only, never by index, and
 * what is found in the elements comes as an array.
 */
function valueAt(value: Value | undefined, path: string[], from = 0): Value | undefined {
  if (from === path.length) return value
  const key = path[from] as string
  if (isDoc(value)) return Object.hasOwn(value, key) ? valueAt(value[key], path, from + 1) : undefined
  if (!Array.isArray(value)) return undefined
  const found: Value[] = []
  for (const element of value) {
    if (!isDoc(element)) continue
    const inner = valueAt(element, path, from)
    if (inner !== undefined) found.push(inner)
  }
  return found
}

/** Splits a field name with dots. @throws INVALID_PARAM on empty parts and on names that would be operators */
export function fieldPath(text: string): string[] {
  const parts = text.split('.')
  if (parts.some(part => part === '' || part.startsWith('$') || part === '__proto__' || part.includes('\0'))) {
    throw invalidParam(`not a field path: ${text.slice(0, 64)}`)
  }
  return parts
}

/** `$field`, `$$variable` and `$$variable.field`. @throws INVALID_PARAM on a variable that is not in `known` */
export function compileReference(text: string, known: ReadonlySet<string>): Expression {
  if (!text.startsWith('$$')) return reading('CURRENT', fieldPath(text.slice(1)))
  const [name = '', ...rest] = text.slice(2).split('.')
  if (!known.has(name)) throw invalidParam(`use of undefined variable: ${name}`)
  return reading(name, rest.length > 0 ? fieldPath(rest.join('.')) : [])
}

function reading(variable: string, path: string[]): Expression {
  if (path.length === 0) return scope => scope[variable]
  if (path.length > 1) return scope => valueAt(scope[variable], path)
  const [key] = path as [string]
  return scope => {
    const value = scope[variable]
    return isDoc(value) ? (Object.hasOwn(value, key) ? value[key] : undefined) : valueAt(value, path)
  }
}
