import { Binary, ObjectId, typeRank, type Value } from './values'

/** Keys from inclusive to exclusive. */
export interface KeyRange {
  from: Buffer
  to: Buffer
}

/**
 * Index keys as bytes whose order is MongoDB's order of the values: for each field the rank of its type, the value
 * in an order-preserving form and, for texts, an end mark. Descending fields are stored with all bits inverted, so
 * that one index scan follows the index's own directions.
 */
export function encodeField(value: Value | undefined, descending: boolean): Buffer {
  const bytes = encodeAscending(value)
  if (descending) for (let i = 0; i < bytes.length; i++) bytes[i] = ~(bytes[i] as number)
  return bytes
}

/**
 * Bounds of all keys of the value's type, from inclusive, to exclusive. NaN, the first number key upwards and the last
 * one downwards, is left out: no range matches it.
 */
export function typeBounds(value: Value, descending: boolean): KeyRange {
  const tag = typeRank(value) * 8
  const isNumber = typeof value === 'number'
  if (descending) return { from: Buffer.of(~tag), to: isNumber ? Buffer.of(~tag, 0xff, 0xf8) : Buffer.of(~tag + 1) }
  return { from: isNumber ? Buffer.of(tag, 0, 1) : Buffer.of(tag), to: Buffer.of(tag + 1) }
}

function encodeAscending(value: Value | undefined): Buffer {
  const tag = typeRank(value) * 8
  if (value === null || value === undefined) return Buffer.of(tag)
  if (typeof value === 'string') return text(tag, value)
  if (typeof value === 'number') return number(tag, value)
  if (typeof value === 'boolean') return Buffer.of(tag, value ? 1 : 0)
  if (value instanceof Date) return number(tag, value.getTime())
  if (value instanceof ObjectId) return text(tag, value.hex)
  if (value instanceof Binary) return text(tag, value.base64)
  if (value instanceof RegExp) return text(tag, String(value))
  const parts = Array.isArray(value) ? value.map(encodeAscending) : Object.entries(value).flatMap(encodeMember)
  // The end mark sorts before the tag of any further part: shorter lists and objects come first.
  return Buffer.concat([Buffer.of(tag), ...parts, Buffer.of(0)])
}

/** Members of objects compare by type, then by name, then by value. */
const encodeMember = ([name, value]: [string, Value]): Buffer[] => [
  text(typeRank(value) * 8, name),
  encodeAscending(value),
]

function text(tag: number, value: string): Buffer {
  // 0x00 inside becomes 0x00 0xff, so that the end mark 0x00 0x01 sorts before any continuation.
  const safe = value.includes('\0') ? value.replaceAll('\0', '\0\u{10ffff}') : value
  const length = Buffer.byteLength(safe)
  const bytes = Buffer.allocUnsafe(length + 3)
  bytes[0] = tag
  bytes.write(safe, 1)
  bytes[length + 1] = 0
  bytes[length + 2] = 1
  return bytes
}

/** IEEE 754 bits, flipped so that they sort as unsigned bytes: negative numbers wholly, others by their sign bit. */
function number(tag: number, value: number): Buffer {
  const bytes = Buffer.allocUnsafe(9)
  bytes[0] = tag
  if (Number.isNaN(value)) return bytes.fill(0, 1)
  bytes.writeDoubleBE(value + 0, 1)
  if ((bytes[1] as number) & 0x80) for (let i = 1; i < 9; i++) bytes[i] = ~(bytes[i] as number)
  else bytes[1] = (bytes[1] as number) | 0x80
  return bytes
}

/** A key that is larger than every key starting with `prefix` and smaller than any other larger key. */
export const afterPrefix = (prefix: Buffer): Buffer => Buffer.concat([prefix, Buffer.of(0xff)])
