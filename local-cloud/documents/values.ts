/** A document id of BSON's own kind, kept apart from strings as MongoDB does. */
export class ObjectId {
  constructor(readonly hex: string) {}
}

export class Binary {
  constructor(
    readonly base64: string,
    readonly subType: string,
  ) {}
}

/** A value of a document after decoding. Numbers of every BSON kind are JavaScript numbers. */
export type Value = null | boolean | number | string | Date | RegExp | ObjectId | Binary | Value[] | Doc

export interface Doc {
  [field: string]: Value
}

export const isDoc = (value: unknown): value is Doc =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  !(value instanceof Date) &&
  !(value instanceof RegExp) &&
  !(value instanceof ObjectId) &&
  !(value instanceof Binary)

const ORDER_OF_TYPE = {
  null: 1,
  number: 2,
  string: 3,
  object: 4,
  array: 5,
  binary: 6,
  objectId: 7,
  boolean: 8,
  date: 9,
  regex: 11,
} as const

/** Rank of a value's type in MongoDB's comparison order. */
export function typeRank(value: Value | undefined): number {
  if (value === null || value === undefined) return ORDER_OF_TYPE.null
  if (typeof value === 'number') return ORDER_OF_TYPE.number
  if (typeof value === 'string') return ORDER_OF_TYPE.string
  if (typeof value === 'boolean') return ORDER_OF_TYPE.boolean
  if (Array.isArray(value)) return ORDER_OF_TYPE.array
  if (value instanceof Date) return ORDER_OF_TYPE.date
  if (value instanceof RegExp) return ORDER_OF_TYPE.regex
  if (value instanceof ObjectId) return ORDER_OF_TYPE.objectId
  if (value instanceof Binary) return ORDER_OF_TYPE.binary
  return ORDER_OF_TYPE.object
}
