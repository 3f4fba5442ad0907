import { Binary, type Doc, ObjectId, typeRank, type Value } from './values'

/** Orders any two values as MongoDB does: first by type, then by value. */
export function compareValues(a: Value | undefined, b: Value | undefined): number {
  const rank = typeRank(a) - typeRank(b)
  if (rank !== 0) return rank
  if (a === null || a === undefined) return 0
  if (typeof a === 'number') return compareNumbers(a, b as number)
  if (typeof a === 'string') return compareStrings(a, b as string)
  if (typeof a === 'boolean') return Number(a) - Number(b)
  if (a instanceof Date) return a.getTime() - (b as Date).getTime()
  if (Array.isArray(a)) return compareArrays(a, b as Value[])
  if (a instanceof ObjectId) return compareStrings(a.hex, (b as ObjectId).hex)
  if (a instanceof Binary) return compareStrings(a.base64, (b as Binary).base64)
  if (a instanceof RegExp) return compareStrings(String(a), String(b))
  return compareDocs(a, b as Doc)
}

/** NaN is smaller than every number and equal to itself. */
function compareNumbers(a: number, b: number): number {
  if (Number.isNaN(a)) return Number.isNaN(b) ? 0 : -1
  if (Number.isNaN(b)) return 1
  return a < b ? -1 : a > b ? 1 : 0
}

/** By Unicode code points, which is the byte order of UTF-8 that MongoDB uses. */
function compareStrings(a: string, b: string): number {
  if (a === b) return 0
  const length = Math.min(a.length, b.length)
  for (let i = 0; i < length; i++) {
    const x = a.charCodeAt(i)
    const y = b.charCodeAt(i)
    if (x !== y) return surrogatesLast(x) - surrogatesLast(y)
  }
  return a.length - b.length
}

/** Surrogates stand for code points above U+FFFF but have smaller units than U+E000–U+FFFF. */
const surrogatesLast = (unit: number) => (unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit)

function compareArrays(a: Value[], b: Value[]): number {
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    const order = compareValues(a[i], b[i])
    if (order !== 0) return order
  }
  return a.length - b.length
}

function compareDocs(a: Doc, b: Doc): number {
  const keysOfA = Object.keys(a)
  const keysOfB = Object.keys(b)
  for (let i = 0; i < Math.min(keysOfA.length, keysOfB.length); i++) {
    const keyOfA = keysOfA[i] as string
    const keyOfB = keysOfB[i] as string
    const order =
      typeRank(a[keyOfA]) - typeRank(b[keyOfB]) || compareStrings(keyOfA, keyOfB) || compareValues(a[keyOfA], b[keyOfB])
    if (order !== 0) return order
  }
  return keysOfA.length - keysOfB.length
}

export const equalValues = (a: Value | undefined, b: Value | undefined): boolean =>
  a === b || (typeRank(a) === typeRank(b) && compareValues(a, b) === 0)
