import { countDocs, explain, findTexts } from '../../local-cloud/documents/query'
import { Tally } from '../../local-cloud/documents/tally'
import type { Doc } from '../../local-cloud/documents/values'
import { closeCatalogs, collectionOf, insertAll } from './support/catalog'

afterAll(closeCatalogs)

const people = collectionOf('people', [
  { name: 'street', keys: [['street', 'asc']] },
  { name: 'born', keys: [['born', 'asc']] },
  {
    name: 'sexThenBorn',
    keys: [
      ['sex', 'asc'],
      ['born', 'desc'],
    ],
  },
  { name: 'tags', keys: [['tags', 'asc']] },
])
insertAll(
  people,
  Array.from({ length: 6000 }, (_, i) => ({
    _id: `p${i}`,
    street: i % 300,
    born: i,
    sex: i % 2 ? 'f' : 'm',
    tags: [`t${i % 100}`, `u${i % 150}`],
  })),
)

/** What a query reads; the collection has 6000 documents, a street has 20, a tag 60 or 40. */
const read = (filter: Doc) => {
  const tally = new Tally()
  const found = findTexts(people, { filter, sort: [], skip: 0, limit: 10_000 }, undefined, tally).length
  return { plan: explain(people, filter, []), found, keys: tally.keys, documents: tally.documents }
}

it.each<[string, Doc, string, number, number]>([
  [
    '$or of two indexes',
    { $or: [{ street: 7 }, { born: { $lt: 10 } }] },
    'union of {index street} {index born}',
    29,
    30,
  ],
  ['$or of ids and an index', { $or: [{ _id: 'p1' }, { street: 7 }] }, 'union of {ids} {index street}', 21, 21],
  [
    '$or of lists, each document once',
    { $or: [{ tags: 't0' }, { tags: 'u0' }] },
    'union of {index tags + filter} {index tags + filter} + filter',
    80,
    100,
  ],
  [
    '$or with more to hold',
    { sex: 'm', $or: [{ born: { $lt: 5 } }, { born: { $gte: 5995 } }] },
    'union of {index sexThenBorn} {index sexThenBorn}',
    5,
    5,
  ],
  ['a large $in', { born: { $in: Array.from({ length: 3000 }, (_, i) => i * 4) } }, 'index born', 1500, 1500],
  ['$in that says a thing twice', { street: { $in: [7, 8, 7] } }, 'index street', 40, 40],
  ['$in of dates, twice the same', { street: { $in: [new Date(0), new Date(0), 7] } }, 'index street', 20, 20],
  ['$and, the narrower of two fields', { $and: [{ sex: 'f' }, { street: 7 }] }, 'index street + filter', 20, 20],
  [
    '$and, a narrow range before a wide value',
    { $and: [{ sex: 'f' }, { tags: 't1' }, { born: { $lt: 3 } }] },
    'index sexThenBorn + filter',
    1,
    1,
  ],
  ['$and, a range with both ends', { $and: [{ born: { $gte: 10 } }, { born: { $lt: 20 } }] }, 'index born', 10, 10],
])('%s', (_, filter, plan, found, keys) => {
  expect(read(filter)).toEqual({ plan, found, keys, documents: keys })
  expect(countDocs(people, filter)).toBe(found)
})

it('reads everything when a branch of $or has no index', () => {
  expect(read({ $or: [{ street: 7 }, { name: 'x' }] })).toEqual({ plan: 'scan', found: 20, keys: 0, documents: 6000 })
})

it('stops where the limit is reached', () => {
  const tally = new Tally()
  findTexts(people, { filter: { $or: [{ street: 7 }, { street: 8 }] }, sort: [], skip: 2, limit: 3 }, undefined, tally)
  expect(tally.keys).toBe(5)
})

it.each<[string, Doc]>([
  ['$and of nothing', { $and: [] }],
  ['$or of nothing beside an index', { street: 7, $or: [] }],
  ['$or of what is no object', { $or: [1] }],
])('refuses %s whatever the plan', (_, filter) => {
  expect(() => read(filter)).toThrow(expect.objectContaining({ code: 'INVALID_PARAM' }))
})
