import { isDoc, type Value } from './values'

/**
 * Values a dotted path reaches, in MongoDB's way: arrays on the way are entered by index and by element.
 * A missing end gives `undefined`. The array at the end itself is one value; its elements are the caller's business.
 */
export function reach(value: Value | undefined, path: string[], from = 0): (Value | undefined)[] {
  if (from === path.length) return [value]
  const key = path[from] as string
  if (isDoc(value)) return Object.hasOwn(value, key) ? reach(value[key], path, from + 1) : [undefined]
  if (!Array.isArray(value)) return [undefined]
  const reached: (Value | undefined)[] = []
  if (/^\d+$/.test(key) && Number(key) < value.length) reached.push(...reach(value[Number(key)], path, from + 1))
  for (const element of value) if (isDoc(element)) reached.push(...reach(element, path, from))
  return reached
}

const split = new Map<string, string[]>()

/** Splits a dotted path; results are kept, field names are few. */
export function splitPath(path: string): string[] {
  let parts = split.get(path)
  if (!parts) {
    parts = path.split('.')
    if (split.size > 10_000) split.clear()
    split.set(path, parts)
  }
  return parts
}
