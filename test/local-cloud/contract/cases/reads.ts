import { type ContractCase, contract, subject } from '../contract'
import { type Doc, fill, idsOf, type Shelf } from '../documents'
import { holds, refusalOf, refused, same } from '../same'
import type { Collection, World } from '../world'

const SHELF: Shelf = {
  a: { n: 3, team: 'red', at: new Date(3000), list: [1, 9], home: { city: 'X', no: 1 } },
  b: { n: 1, team: 'blue', at: new Date(1000), list: [5], home: { city: 'Y', no: 2 } },
  c: { n: 2, team: 'red', list: [] },
  d: {
    team: 'blue',
    list: [
      { k: 1, q: 1 },
      { k: 2, q: 2 },
      { k: 2, q: 3 },
    ],
  },
}

type Ask = (notes: Collection, world: World) => { get(): Promise<{ data: unknown[] }> }

/** Ids of a query over the shelf, in the order of the answer. */
const orders = (name: string, ask: Ask, ids: string): ContractCase =>
  contract(name, 'database.getDocument', async world => {
    await fill(world.notes, SHELF)
    same(await idsOf(ask(world.notes, world)), ids.split(' ').filter(Boolean), 'ids in order')
  })

/** What a projection leaves of document a (or of another one). */
const shows = (
  name: string,
  confirms: string,
  fields: (world: World) => object,
  expected: Doc,
  id = 'a',
): ContractCase =>
  contract(name, confirms, async world => {
    await fill(world.notes, SHELF)
    const { data } = await world.notes.doc(id).field(fields(world)).get()
    same(data, [expected], 'document')
  })

/** Arguments that node-sdk refuses before it sends anything. */
const refusedBySdk = (name: string, ask: (notes: Collection) => unknown): ContractCase =>
  contract(`the SDK refuses ${name}`, 'database.getDocument', async ({ notes }) => {
    const refusal = await refusalOf((async () => ask(notes))())
    holds(!String(refusal).startsWith('no refusal'), `a refusal, got ${refusal}`)
  })

const allButNull = { n: 3, team: 'red', at: new Date(3000), list: [1, 9] }

export const reads = subject(
  'reads: order, page, projection',
  orders('orders upwards, missing fields first', notes => notes.orderBy('n', 'asc'), 'd b c a'),
  orders('orders downwards, missing fields last', notes => notes.orderBy('n', 'desc'), 'a c b d'),
  orders(
    'orders by a second field among equals',
    notes => notes.orderBy('team', 'asc').orderBy('n', 'desc'),
    'b d a c',
  ),
  orders('orders by dates', notes => notes.where({ n: 3 }).orderBy('at', 'asc'), 'a'),
  orders('orders by a path', notes => notes.orderBy('home.city', 'desc').limit(2), 'b a'),
  orders('orders by the id', notes => notes.orderBy('_id', 'desc'), 'd c b a'),
  orders(
    'orders lists by their smallest element upwards',
    notes => notes.where({ n: { $gt: 0 } }).orderBy('list', 'asc'),
    'c a b',
  ),
  orders(
    'orders lists by their largest element downwards',
    notes => notes.where({ n: { $gt: 0 } }).orderBy('list', 'desc'),
    'a b c',
  ),
  orders('limits', notes => notes.orderBy('_id', 'asc').limit(2), 'a b'),
  orders('skips', notes => notes.orderBy('_id', 'asc').skip(3), 'd'),
  orders('skips, then limits', notes => notes.orderBy('_id', 'asc').skip(1).limit(2), 'b c'),
  orders('skips beyond the end', notes => notes.skip(10), ''),
  orders('filters before it skips', notes => notes.where({ team: 'red' }).orderBy('_id', 'asc').skip(1), 'c'),
  orders(
    'takes options in one call',
    notes => notes.options({ limit: 1, offset: 1, order: { _id: -1 } } as never),
    'c',
  ),
  contract('answers 100 documents when no limit is given', 'database.getDocument', async ({ notes }) => {
    await notes.add(Array.from({ length: 120 }, (_, n) => ({ n })))
    same((await notes.get()).data.length, 100, 'documents')
  }),
  contract('answers at most 1000 documents', 'database.getDocument', async ({ notes }) => {
    await notes.add(Array.from({ length: 1005 }, (_, n) => ({ n })))
    same((await notes.limit(5000).get()).data.length, 1000, 'documents')
    same((await notes.count()).total, 1005, 'documents')
  }),
  contract('a document that does not exist is an empty list', 'database.getDocument', async ({ notes }) => {
    same((await notes.doc('nobody').get()).data, [], 'answer')
  }),
  contract('counts', 'database.calculateDocument', async ({ notes, _ }) => {
    await fill(notes, SHELF)
    same((await notes.count()).total, 4, 'all')
    same((await notes.where({ team: 'red' }).count()).total, 2, 'red')
    same((await notes.where({ n: _.gt(100) }).count()).total, 0, 'none')
  }),
  contract('counts elements once', 'database.calculateDocument', async ({ notes, _ }) => {
    await fill(notes, SHELF)
    same((await notes.where({ list: _.gt(0) }).count()).total, 2, 'documents with a number in the list')
  }),
  shows('keeps the named fields and the id', 'projection', () => ({ n: true }), { _id: 'a', n: 3 }),
  shows('leaves the id out when told', 'projection', () => ({ n: true, _id: false }), { n: 3 }),
  shows('leaves named fields out', 'projection', () => ({ home: false, list: false }), {
    _id: 'a',
    n: 3,
    team: 'red',
    at: new Date(3000),
  }),
  shows('leaves out a member', 'projection', () => ({ 'home.city': false }), {
    _id: 'a',
    ...allButNull,
    home: { no: 1 },
  }),
  shows('keeps a member', 'projection', () => ({ 'home.city': true }), { _id: 'a', home: { city: 'X' } }),
  shows(
    'keeps members of elements',
    'projection',
    () => ({ 'list.k': true }),
    { _id: 'd', list: [{ k: 1 }, { k: 2 }, { k: 2 }] },
    'd',
  ),
  shows('1 and 0 stand for true and false', 'projection', () => ({ team: 1, _id: 0 }), { team: 'red' }),
  shows('a field that is missing stays away', 'projection', () => ({ at: true }), { _id: 'c' }, 'c'),
  shows('$slice keeps the first elements', '$slice', ({ _ }) => ({ n: 1, list: _.project.slice(1) }), {
    _id: 'a',
    n: 3,
    list: [1],
  }),
  shows('$slice keeps the last elements', '$slice', ({ _ }) => ({ n: 1, list: _.project.slice(-1) }), {
    _id: 'a',
    n: 3,
    list: [9],
  }),
  shows('$slice keeps some from a place', '$slice', ({ _ }) => ({ n: 1, list: _.project.slice([1, 1]) }), {
    _id: 'a',
    n: 3,
    list: [9],
  }),
  shows(
    '$elemMatch keeps the first element that fits',
    '$elemMatch',
    ({ _ }) => ({ team: 1, list: _.project.elemMatch({ k: 2 }) }),
    { _id: 'd', team: 'blue', list: [{ k: 2, q: 2 }] },
    'd',
  ),
  contract('a projection cannot both keep and leave out', 'projection DATABASE_REQUEST_FAILED', async ({ notes }) => {
    await notes.add({ n: 1, m: 2 })
    await refused(notes.field({ n: true, m: false }).get(), 'DATABASE_REQUEST_FAILED')
  }),
  contract(
    'a projection with an unknown operator is refused',
    'projection DATABASE_INVALID_OPERRATOR',
    async ({ notes }) => {
      await notes.add({ n: 1 })
      await refused(notes.field({ n: { $first: 1 } }).get(), 'DATABASE_INVALID_OPERRATOR')
    },
  ),
  refusedBySdk('a limit that is no whole number', notes => notes.limit(1.5)),
  refusedBySdk('a filter that is no object', notes => notes.where([] as never)),
  refusedBySdk('a filter of nothing but undefined', notes => notes.where({ n: undefined })),
  refusedBySdk('another direction', notes => notes.orderBy('n', 'up' as never)),
  refusedBySdk('a document id that is an object', notes => notes.doc({} as never)),
)
