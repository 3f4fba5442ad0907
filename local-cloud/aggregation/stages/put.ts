import { type Doc, isDoc, type Value } from '../../documents/values'

/** A document with another value at a path through documents; `undefined` removes the field. The given one stays. */
export function put(doc: Doc, [key, ...rest]: string[], value: Value | undefined): Doc {
  if (key === undefined) return doc
  const copy = { ...doc }
  const inner = Object.hasOwn(doc, key) ? doc[key] : undefined
  const next = rest.length === 0 ? value : put(inner !== undefined && isDoc(inner) ? inner : {}, rest, value)
  if (next === undefined) delete copy[key]
  else copy[key] = next
  return copy
}
