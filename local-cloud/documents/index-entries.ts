import type { IndexDefinition } from '../config/database-file'
import { CloudError } from '../errors'
import { encodeCell, LAST_LEVEL } from './geo/cells'
import { indexedCells } from './geo/stored'
import { encodeField } from './index-key'
import { reach, splitPath } from './paths'
import type { Doc, Value } from './values'

export interface IndexEntries {
  keys: Buffer[]
  /** Several keys, or a cell that contains others: such an index cannot order documents. */
  multikey: boolean
}

/**
 * Keys under which an index lists a document: one, or one for each element when a field holds an array. A missing
 * field is listed as null, so that a unique index takes only one document without the field, as in MongoDB.
 * A geo index lists the cells of a shape, and no document without one.
 * @throws DATABASE_REQUEST_FAILED when two fields hold arrays or a geo field holds something else than geometries
 */
export function indexEntries(doc: Doc, { keys, name }: IndexDefinition): IndexEntries {
  let entries: Buffer[] = [Buffer.alloc(0)]
  let isArray = false
  let isWide = false
  for (const [field, kind] of keys) {
    const values = kind === '2dsphere' ? cellEntries(doc, field, name) : fieldEntries(doc, field, kind === 'desc')
    if (values.isArray && isArray) {
      throw new CloudError('DATABASE_REQUEST_FAILED', `cannot index parallel arrays: index ${name}`)
    }
    isArray ||= values.isArray
    isWide ||= values.isWide
    const ends = values.keys
    entries = keys.length === 1 ? ends : entries.flatMap(start => ends.map(end => Buffer.concat([start, end])))
  }
  return { keys: isArray ? distinct(entries) : entries, multikey: isArray || isWide }
}

interface FieldEntries {
  keys: Buffer[]
  isArray: boolean
  isWide: boolean
}

function fieldEntries(doc: Doc, field: string, descending: boolean): FieldEntries {
  const { list, multikey } = indexedValues(doc, field)
  return { keys: list.map(value => encodeField(value, descending)), isArray: multikey, isWide: false }
}

function cellEntries(doc: Doc, field: string, index: string): FieldEntries {
  const { cells, isArray } = indexedCells(reach(doc, splitPath(field)), index)
  const isWide = cells.length > 1 || (cells[0]?.length ?? LAST_LEVEL) < LAST_LEVEL
  return { keys: cells.map(encodeCell), isArray, isWide }
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
