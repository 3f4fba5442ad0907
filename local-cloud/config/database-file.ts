import { readFileSync } from 'node:fs'

type KeyKind = 'asc' | 'desc' | '2dsphere'

export interface IndexDefinition {
  name: string
  keys: [field: string, kind: KeyKind][]
  unique: boolean
}

export interface CollectionDefinition {
  name: string
  /** Fields the inspector never shows, as dotted paths. */
  personal: string[]
  indexes: IndexDefinition[]
}

/** Who may reach stored files, in the names of CloudBase's own permission classes. */
export type StorageAccess = 'READONLY' | 'PRIVATE' | 'ADMINWRITE' | 'ADMINONLY'

export interface StorageRule {
  /** Path prefix, e.g. `evidence/`; the longest one that fits a file decides. */
  prefix: string
  access: StorageAccess
}

export interface DatabaseDefinition {
  collections: CollectionDefinition[]
  storage: StorageRule[]
}

const KEY_KINDS: KeyKind[] = ['asc', 'desc', '2dsphere']
const STORAGE_ACCESS: StorageAccess[] = ['READONLY', 'PRIVATE', 'ADMINWRITE', 'ADMINONLY']

type Raw = Record<string, unknown>

const isRaw = (value: unknown): value is Raw => typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * Reads the file that declares collections, indexes, access and storage rules.
 * @throws an error that names the place when something is unknown or misspelt
 */
export function readDatabaseFile(path: string): DatabaseDefinition {
  const fail = (where: string, what: string) => new Error(`${path}: ${where}: ${what}`)
  const raw: unknown = JSON.parse(readFileSync(path, 'utf8'))
  if (!isRaw(raw) || !isRaw(raw.collections)) throw fail('collections', 'an object is expected')
  refuseUnknown(raw, ['$schema', 'collections', 'storage'], 'top level', fail)
  return {
    collections: Object.entries(raw.collections).map(([name, value]) => readCollection(name, value, fail)),
    storage: readStorage(raw.storage, fail),
  }
}

type Fail = (where: string, what: string) => Error

function readCollection(name: string, raw: unknown, fail: Fail): CollectionDefinition {
  if (!/^[a-zA-Z][\w-]{0,62}$/.test(name)) throw fail(name, 'not a collection name')
  if (!isRaw(raw)) throw fail(name, 'an object is expected')
  refuseUnknown(raw, ['access', 'personal', 'indexes', 'description'], name, fail)
  if (raw.access !== undefined && raw.access !== 'none') throw fail(name, "access: only 'none' is supported")
  const personal = raw.personal ?? []
  if (!isStrings(personal)) throw fail(name, 'personal: a list of field paths is expected')
  const indexes = raw.indexes ?? []
  if (!Array.isArray(indexes)) throw fail(name, 'indexes: a list is expected')
  const read = indexes.map((index, i) => readIndex(index, `${name}.indexes[${i}]`, fail))
  if (new Set(read.map(index => index.name)).size < read.length) throw fail(name, 'two indexes have the same name')
  return { name, personal, indexes: read }
}

const isStrings = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every(item => typeof item === 'string')

function readIndex(raw: unknown, where: string, fail: Fail): IndexDefinition {
  if (!isRaw(raw) || !Array.isArray(raw.keys) || raw.keys.length === 0) throw fail(where, 'keys are missing')
  refuseUnknown(raw, ['name', 'keys', 'unique'], where, fail)
  const keys = raw.keys.map((key: unknown): [string, KeyKind] => {
    if (!isStrings(key) || key.length !== 2 || !KEY_KINDS.includes(key[1] as KeyKind)) {
      throw fail(where, `a key is [field, ${KEY_KINDS.join(' | ')}]`)
    }
    return [key[0] as string, key[1] as KeyKind]
  })
  const geoKeys = keys.filter(([, kind]) => kind === '2dsphere').length
  if (geoKeys > 1) throw fail(where, 'an index has at most one geo key')
  if (geoKeys > 0 && raw.unique === true) throw fail(where, 'a geo index cannot be unique')
  const name = raw.name ?? keys.map(([field, kind]) => `${field}_${kind}`).join('_')
  if (typeof name !== 'string') throw fail(where, 'name: a text is expected')
  return { name, keys, unique: raw.unique === true }
}

function readStorage(raw: unknown, fail: Fail): StorageRule[] {
  if (raw === undefined) return []
  if (!Array.isArray(raw)) throw fail('storage', 'a list is expected')
  return raw.map((rule, i) => {
    if (!isRaw(rule) || typeof rule.prefix !== 'string' || !STORAGE_ACCESS.includes(rule.access as StorageAccess)) {
      throw fail(`storage[${i}]`, `prefix and access (${STORAGE_ACCESS.join(' | ')}) are expected`)
    }
    return { prefix: rule.prefix, access: rule.access as StorageAccess }
  })
}

function refuseUnknown(raw: Raw, known: string[], where: string, fail: Fail): void {
  const unknown = Object.keys(raw).find(key => !known.includes(key))
  if (unknown) throw fail(where, `unknown property ${unknown}`)
}
