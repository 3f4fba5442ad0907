import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { readDatabaseFile } from '../../local-cloud/config/database-file'
import { openCatalog } from '../../local-cloud/documents/catalog'
import type { StoredCollection } from '../../local-cloud/documents/collection'
import { compareValues } from '../../local-cloud/documents/compare'
import { parseDoc, stringifyEjson } from '../../local-cloud/documents/ejson'
import { encodeField } from '../../local-cloud/documents/index-key'
import { countDocs, explain, findTexts } from '../../local-cloud/documents/query'
import { compareBy, type SortKeys } from '../../local-cloud/documents/sort'
import type { Doc } from '../../local-cloud/documents/values'
import type { SqlDriver } from '../../local-cloud/engine/driver'
import { openDatabase } from '../../local-cloud/engine/open-database'
import { proof, proofTimeout } from '../support/proof'
import { arbitraryFilter, arbitrarySort } from './support/arbitrary-filters'
import { arbitraryDoc, arbitraryScalar } from './support/arbitrary-values'
import { emptied } from './support/catalog'

const folder = mkdtempSync(join(tmpdir(), 'indexes-'))
const db: SqlDriver = openDatabase(':memory:')
afterAll(() => {
  db.close()
  rmSync(folder, { recursive: true })
})

const logged: string[] = []
function open(collections: object): Map<string, StoredCollection> {
  const file = join(folder, 'database.json')
  writeFileSync(file, JSON.stringify({ collections }))
  return openCatalog(
    db,
    readDatabaseFile(file),
    () => {},
    ({ message }) => logged.push(message),
  )
}
const keys = (...list: string[]) => list.map(key => (key.startsWith('-') ? [key.slice(1), 'desc'] : [key, 'asc']))
const insert = (collection: StoredCollection, docs: Doc[]) => {
  for (const [i, doc] of docs.entries())
    collection.insert(`d${i}`, { _id: `d${i}`, ...doc }, stringifyEjson({ _id: `d${i}`, ...doc }))
}
const all = (filter: Doc, sort: SortKeys = []) => ({ filter, sort, skip: 0, limit: 1000 })
const ids = (texts: string[]) => texts.map(text => parseDoc(text, () => 0)._id)

it('keys sort as the values do, upwards and downwards', () => {
  const inOrder = (a: ReturnType<typeof JSON.parse>, b: typeof a) => {
    const expected = Math.sign(compareValues(a, b))
    expect(Math.sign(Buffer.compare(encodeField(a, false), encodeField(b, false)))).toBe(expected)
    expect(Math.sign(Buffer.compare(encodeField(a, true), encodeField(b, true))) + 0).toBe(-expected + 0)
  }
  const number = fc.double()
  const date = fc.date({ noInvalidDate: true })
  const text = fc.string({ unit: 'binary', maxLength: 6 })
  const any = fc.oneof(arbitraryScalar, number, date, text)
  fc.assert(fc.property(any, any, inOrder), proof(1000))
})

it(
  'queries answer the same with and without indexes',
  () => {
    const indexes = [keys('a'), keys('a', '-b'), keys('-c', 'a'), keys('b', 'c'), keys('a.p')].map(list => ({
      keys: list,
    }))
    const collections = open({ random: { indexes }, plain: {} })
    const same = (docs: Doc[], filter: Doc, sort: SortKeys) => {
      const indexed = emptied(collections.get('random') as StoredCollection)
      const plain = emptied(collections.get('plain') as StoredCollection)
      // Parallel arrays cannot be indexed; such documents are left out of both.
      const kept = docs.filter(doc => Object.values(doc).filter(Array.isArray).length < 2)
      insert(indexed, kept)
      insert(plain, kept)
      const expected = findTexts(plain, all(filter, sort))
      const found = findTexts(indexed, all(filter, sort))
      expect([...found].sort()).toEqual([...expected].sort())
      expect(countDocs(indexed, filter)).toBe(expected.length)
      const compare = compareBy(sort)
      const decoded = found.map(text => parseDoc(text, () => 0))
      for (const [i, doc] of decoded.entries())
        if (i > 0) expect(compare(decoded[i - 1] as Doc, doc)).toBeLessThanOrEqual(0)
    }
    fc.assert(fc.property(fc.array(arbitraryDoc, { maxLength: 12 }), arbitraryFilter, arbitrarySort, same), proof(250))
  },
  proofTimeout(20_000),
)

it.each<[string, Doc, SortKeys, string]>([
  ['the id', { _id: 'x', a: 1 }, [], 'ids'],
  ['all equal fields', { a: 1, b: 2 }, [], 'index aThenB'],
  ['a range after equal fields', { a: 1, b: { $gte: 2, $lt: 9 } }, [], 'index aThenB'],
  ['several values', { a: { $in: [1, 2] } }, [], 'index aThenB'],
  ['the order after equal fields', { a: 1 }, [['b', 1]], 'index aThenB'],
  ['the order backwards', { a: 1 }, [['b', -1]], 'index aThenB'],
  [
    'the order alone',
    {},
    [
      ['a', -1],
      ['b', 1],
    ],
    'index aThenB',
  ],
  [
    'no index for other orders',
    {},
    [
      ['b', 1],
      ['a', 1],
    ],
    'scan + sort',
  ],
  ['a filter for the rest', { a: 1, z: 1 }, [], 'index aThenB + filter'],
  ['parts of $and', { $and: [{ a: 1 }, { b: 2 }] }, [], 'index aThenB'],
  ['elements of an array', { tags: 'x' }, [], 'index tags + filter'],
  ['no order from an index of elements', { tags: 'x' }, [['tags', 1]], 'index tags + filter + sort'],
  [
    'each branch of $or',
    { $or: [{ a: 1 }, { tags: 'x' }] },
    [],
    'union of {index aThenB} {index tags + filter} + filter',
  ],
  ['nothing when a branch of $or has no index', { $or: [{ a: 1 }, { b: 1 }] }, [], 'scan'],
  ['what holds of all branches', { a: 1, $or: [{ b: 1 }, { z: 1 }] }, [], 'index aThenB + filter'],
  [
    'the rest of the filter in each branch',
    { a: 1, $or: [{ b: 1 }, { b: 2 }] },
    [],
    'union of {index aThenB} {index aThenB}',
  ],
  ['$or inside $and', { $and: [{ $or: [{ a: 1 }, { _id: 'x' }] }] }, [], 'union of {index aThenB} {ids}'],
])('uses %s', (_, filter, sort, expected) => {
  const collection = open({
    planned: {
      indexes: [
        { name: 'aThenB', keys: keys('a', '-b') },
        { name: 'tags', keys: keys('tags') },
      ],
    },
  }).get('planned') as StoredCollection
  if (!collection.byId('t')) collection.insert('t', { _id: 't', tags: ['x', 'y'] }, '{"_id":"t","tags":["x","y"]}')
  expect(explain(collection, filter, sort)).toBe(expected)
})

it('reads more documents than a chunk, forwards, backwards and by page', () => {
  const collection = open({ many: { indexes: [{ keys: keys('n') }] } }).get('many') as StoredCollection
  insert(
    collection,
    Array.from({ length: 900 }, (_, n) => ({ n: n % 3 })),
  )
  expect(findTexts(collection, all({ n: 1 }))).toHaveLength(300)
  expect(findTexts(collection, { ...all({ n: { $gte: 0 } }, [['n', -1]]), skip: 890, limit: 100 })).toHaveLength(10)
  expect(new Set(ids(findTexts(collection, all({ n: { $gte: 0 } }, [['n', -1]])))).size).toBe(900)
})

it('takes one bound only from an index of elements: two elements may meet two bounds', () => {
  const collection = open({ bounds: { indexes: [{ keys: keys('a') }] } }).get('bounds') as StoredCollection
  insert(collection, [{ a: [1, 9] }])
  expect(findTexts(collection, all({ a: { $gt: 5, $lt: 3 } }))).toHaveLength(1)
})

it('is built over stored documents, kept while unchanged and rebuilt when changed', () => {
  insert(open({ built: {} }).get('built') as StoredCollection, [
    { a: 1, b: 1 },
    { a: 1, b: 2 },
  ])
  const built = () => logged.filter(message => message.includes('built.'))
  open({ built: { indexes: [{ name: 'one', keys: keys('a') }] } })
  expect(built()).toHaveLength(1)
  open({ built: { indexes: [{ name: 'one', keys: keys('a') }] } })
  expect(built()).toHaveLength(1)
  const changed = open({ built: { indexes: [{ name: 'one', keys: keys('b') }] } }).get('built') as StoredCollection
  expect(built()).toHaveLength(2)
  expect(explain(changed, { b: 2 }, [])).toBe('index one')
  expect(findTexts(changed, all({ b: 2 }))).toHaveLength(1)
})

it('refuses a unique index that stored documents break, and changes nothing', () => {
  insert(open({ broken: {} }).get('broken') as StoredCollection, [{ a: 1 }, { a: 1 }])
  expect(() => open({ broken: { indexes: [{ name: 'u', keys: keys('a'), unique: true }] } })).toThrow(
    /broken.*unique index u/,
  )
  expect(explain(open({ broken: {} }).get('broken') as StoredCollection, { a: 1 }, [])).toBe('scan')
})

it('refuses documents with two arrays in one index', () => {
  const collection = open({ parallel: { indexes: [{ keys: keys('a', 'b') }] } }).get('parallel') as StoredCollection
  expect(() => insert(collection, [{ a: [1], b: [2] }])).toThrow(/parallel arrays/)
})

it.each([
  ['an unknown property', { notes: { index: [] } }, /unknown property index/],
  ['an unknown direction', { notes: { indexes: [{ keys: [['a', 'up']] }] } }, /a key is/],
  ['an index without keys', { notes: { indexes: [{ keys: [] }] } }, /keys are missing/],
  ['access for clients', { notes: { access: 'all' } }, /only 'none'/],
  [
    'an index of two geo keys',
    {
      notes: {
        indexes: [
          {
            keys: [
              ['a', '2dsphere'],
              ['b', '2dsphere'],
            ],
          },
        ],
      },
    },
    /at most one geo key/,
  ],
])('a definition with %s is refused', (_, collections, message) => {
  expect(() => open(collections)).toThrow(message)
})
