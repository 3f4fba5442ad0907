import { contract, subject } from '../contract'
import { read } from '../documents'
import { holds, refused, same } from '../same'
import type { World } from '../world'

/** A document that comes back as it went in. */
const keeps = (name: string, value: unknown, confirms = 'database.insertDocument') =>
  contract(`keeps ${name}`, confirms, async ({ notes }) => {
    await notes.add({ _id: 'one', value })
    same(await read(notes, 'one'), { _id: 'one', value }, 'document')
  })

const refuses = (name: string, doc: object | ((world: World) => object), code: string) =>
  contract(`refuses ${name}`, `database.insertDocument ${code}`, async world => {
    await refused(world.notes.add(typeof doc === 'function' ? doc(world) : doc), code)
    same((await world.notes.count()).total, 0, 'documents')
  })

export const inserts = subject(
  'inserts and types',
  contract('answers the id it made, 32 hexadecimal digits', 'database.insertDocument', async ({ notes }) => {
    const { id } = await notes.add({ n: 1 })
    holds(/^[0-9a-f]{32}$/.test(String(id)), `an id of 32 hexadecimal digits, got ${id}`)
    same(await read(notes, String(id)), { _id: id, n: 1 }, 'document')
  }),
  contract('never makes the same id twice', 'database.insertDocument', async ({ notes }) => {
    const { ids } = (await notes.add(Array.from({ length: 50 }, () => ({})))) as unknown as { ids: string[] }
    same(new Set(ids).size, 50, 'different ids')
  }),
  contract('answers the id it was given', 'database.insertDocument', async ({ notes }) => {
    same((await notes.add({ _id: '一 id/with: signs', n: 1 })).id, '一 id/with: signs', 'id')
    same(await read(notes, '一 id/with: signs'), { _id: '一 id/with: signs', n: 1 }, 'document')
  }),
  contract('answers a request id', 'requestId', async ({ notes }) => {
    holds(String((await notes.add({})).requestId).length > 8, 'a request id')
  }),
  contract('inserts a list and answers ids in its order', 'database.insertDocument', async ({ notes }) => {
    const { ids } = (await notes.add([{ _id: 'y' }, { _id: 'x' }])) as unknown as { ids: string[] }
    same(ids, ['y', 'x'], 'ids')
    same((await notes.count()).total, 2, 'documents')
  }),
  contract(
    'inserts nothing of a list with a duplicate',
    'database.insertDocument DATABASE_DUPLICATE_WRITE',
    async ({ notes }) => {
      await refused(notes.add([{ _id: 'a' }, { _id: 'b' }, { _id: 'a' }]), 'DATABASE_DUPLICATE_WRITE')
      same((await notes.count()).total, 0, 'documents')
    },
  ),
  contract('refuses an id that exists and leaves the document', 'DATABASE_DUPLICATE_WRITE', async ({ notes }) => {
    await notes.add({ _id: 'one', n: 1 })
    await refused(notes.add({ _id: 'one', n: 2 }), 'DATABASE_DUPLICATE_WRITE')
    same(await read(notes, 'one'), { _id: 'one', n: 1 }, 'document')
  }),
  contract('tells a text id from a number id', 'database.insertDocument', async ({ notes }) => {
    await notes.add({ _id: '5', kind: 'text' })
    await notes.add({ _id: 5 as unknown as string, kind: 'number' })
    const { data } = await notes.doc(5 as unknown as string).get()
    same(data, [{ _id: 5, kind: 'number' }], 'document')
  }),
  contract('refuses a collection that does not exist', 'DATABASE_COLLECTION_NOT_EXIST', async ({ db }) => {
    await refused(db.collection('contract_unknown').add({}), 'DATABASE_COLLECTION_NOT_EXIST')
  }),
  contract('refuses to read a collection that does not exist', 'DATABASE_COLLECTION_NOT_EXIST', async ({ db }) => {
    await refused(db.collection('contract_unknown').get(), 'DATABASE_COLLECTION_NOT_EXIST')
  }),
  contract('refuses to change a collection that does not exist', 'DATABASE_COLLECTION_NOT_EXIST', async ({ db }) => {
    await refused(db.collection('contract_unknown').where({}).update({ n: 1 }), 'DATABASE_COLLECTION_NOT_EXIST')
  }),
  contract('fills server dates anywhere in a document', 'database.insertDocument', async ({ notes, db }) => {
    await notes.add({ _id: 'one', at: db.serverDate(), inner: { list: [db.serverDate({ offset: -1000 })] } })
    const { at, inner } = (await read(notes, 'one')) as { at: Date; inner: { list: [Date] } }
    same(at.getTime() - inner.list[0].getTime(), 1000, 'milliseconds between')
  }),
  contract('drops members that are undefined', 'database.insertDocument', async ({ notes }) => {
    await notes.add({ _id: 'one', n: 1, gone: undefined })
    same(await read(notes, 'one'), { _id: 'one', n: 1 }, 'document')
  }),
  keeps('texts of any characters', '中文 "quoted" \n\t\\ 😀 \u0001'),
  keeps('an empty text', ''),
  keeps('whole numbers', [0, 1, -1, 2 ** 31 - 1, -(2 ** 31)]),
  keeps('numbers beyond 32 bits', [2 ** 40, -(2 ** 40), Number.MAX_SAFE_INTEGER]),
  keeps('fractions', [0.1, -2.5, 1e-7, 1e300]),
  keeps('infinite numbers', [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]),
  keeps('NaN', Number.NaN),
  keeps('booleans and null', [true, false, null]),
  keeps('dates to the millisecond', [new Date(0), new Date(1_700_000_000_123), new Date(-1)]),
  keeps('lists inside lists', [[], [1, [2, [3]]], ['', null]]),
  keeps('objects inside objects, empty ones too', { a: { b: { c: {} } }, d: [{}] }),
  keeps('field names of any characters', { 中文: 1, 'with space': 2, 'a-b': 3 }),
  contract('a pattern comes back as pattern and options', 'database.insertDocument', async ({ notes }) => {
    await notes.add({ _id: 'one', value: /^a.b$/i })
    const { pattern, options } = ((await read(notes, 'one')) as { value: { pattern: string; options: string } }).value
    same([pattern, options], ['^a.b$', 'i'], 'pattern and options')
  }),
  refuses('an operator as a field name', { $set: { a: 1 } }, 'INVALID_PARAM'),
  refuses('an operator deep inside', { a: [{ b: { $gt: 1 } }] }, 'INVALID_PARAM'),
  refuses('an id that is an object', { _id: { a: 1 } }, 'INVALID_PARAM'),
  refuses('an id that is a list', { _id: [1] }, 'INVALID_PARAM'),
)
