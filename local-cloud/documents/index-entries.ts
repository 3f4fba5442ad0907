import type { IndexDefinition } from '../config/database-file'
import { CloudError } from '../errors'
import { encodeField } from './index-key'
import { reach, splitPath } from './paths'
import type { Doc, Value } from './values'

export interface IndexEntries {
  keys: Buffer[]
  /** An array gave several keys; such an index cannot order documents. */
  multikey: boolean
}

/**
 * Keys under which an index lists a document: one, or one for each element when a field holds an array. A missing
 * field is listed as null, so that a unique index takes only one document without the field, as in MongoDB.
 * @throws DATABASE_REQUEST_FAILED when two fields hold arrays
 */
export function indexEntries(doc: Doc, { keys, name }: IndexDefinition): IndexEntries {
  let entries: Buffer[] = [Buffer.alloc(0)]
  let multikey = false
  for (const [field, kind] of keys) {
    const values = indexedValues(doc, field)
    if (values.multikey && multikey) {
      throw new CloudError('DATABASE_REQUEST_FAILED', `cannot index parallel arrays: index ${name}`)
    }
    multikey ||= values.multikey
    const encoded = values.list.map(value => encodeField(value, kind === 'desc'))
    entries = keys.length === 1 ? encoded : entries.flatMap(start => encoded.map(end => Buffer.concat([start, end])))
  }
  return { keys: multikey ? distinct(entries) : entries, multikey }
}

function indexedValues(doc: Doc, field: string): { list: (Value | undefined)[]; multikey: boolean } {
  if (!field.includes('.')) {
    const value = Object.hasOwn(doc, field) ? doc[field] : undefined
    if (!Array.isArray(value)) return { list: [value], multikey: false }
    return { list: value.length > 0 ? value : [value], multikey: true }
  }
  const reached = reach(doc, splitPath(field))
  if (reached.length === 1 && !Array.isArray(reached[0])) return { list: reached, multikey: false }
  const list = reached.flatMap(value => (Array.isArray(value) && value.length > 0 ? value : [value]))
  return { list: list.length > 0 ? list : [undefined], multikey: true }
}

function distinct(keys: Buffer[]): Buffer[] {
  const seen = new Map(keys.map(key => [key.toString('latin1'), key]))
  return [...seen.values()]
}
