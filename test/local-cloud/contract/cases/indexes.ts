import { type ContractCase, contract, subject } from '../contract'
import { fill, idsOf, read } from '../documents'
import { refused, same } from '../same'
import type { World } from '../world'

const indexed = (name: string, confirms: string, run: (world: World) => Promise<void>): ContractCase =>
  contract(name, confirms, run, ['indexes'])

const day = (date: number) => new Date(Date.UTC(2026, 0, date))

export const indexes = subject(
  'indexes',
  indexed('a compound index answers like a scan', 'unique-index', async ({ indexed, _ }) => {
    await fill(indexed, {
      a: { owner: 'li', at: day(3) },
      b: { owner: 'li', at: day(1) },
      c: { owner: 'wu', at: day(2) },
      d: {},
    })
    same(await idsOf(indexed.where({ owner: 'li' }).orderBy('at', 'desc')), ['a', 'b'], 'newest first')
    same(await idsOf(indexed.where({ owner: 'li' }).orderBy('at', 'asc')), ['b', 'a'], 'oldest first')
    same(await idsOf(indexed.where({ owner: 'li', at: _.gte(day(2)) })), ['a'], 'a range')
    same(await idsOf(indexed.where({ owner: _.eq(null) })), ['d'], 'without the field')
  }),
  indexed('an index of a list answers by elements', 'unique-index', async ({ indexed, _ }) => {
    await fill(indexed, { a: { tags: ['x', 'y'] }, b: { tags: ['y'] }, c: { tags: [] } })
    same(await idsOf(indexed.where({ tags: 'y' }).orderBy('_id', 'asc')), ['a', 'b'], 'one element')
    same(await idsOf(indexed.where({ tags: _.in(['x', 'y']) }).orderBy('_id', 'asc')), ['a', 'b'], 'each document once')
    same((await indexed.where({ tags: _.in(['x', 'y']) }).count()).total, 2, 'counted once')
  }),
  indexed('indexes follow changes', 'database.modifyDocument', async ({ indexed }) => {
    await fill(indexed, { a: { owner: 'li', tags: ['x'] } })
    await indexed.doc('a').update({ owner: 'wu', tags: ['y', 'z'] })
    same((await indexed.where({ owner: 'li' }).count()).total, 0, 'under the old owner')
    same((await indexed.where({ owner: 'wu' }).count()).total, 1, 'under the new owner')
    await indexed.doc('a').remove()
    same((await indexed.where({ tags: 'z' }).count()).total, 0, 'after removal')
  }),
  indexed('a unique value is refused a second time', 'unique-index DATABASE_DUPLICATE_WRITE', async ({ numbers }) => {
    await numbers.add({ _id: 'a', number: 1 })
    await refused(numbers.add({ _id: 'b', number: 1 }), 'DATABASE_DUPLICATE_WRITE')
    same(await idsOf(numbers), ['a'], 'documents')
  }),
  indexed('a change to a taken value is refused', 'unique-index DATABASE_DUPLICATE_WRITE', async ({ numbers }) => {
    await fill(numbers, { a: { number: 1 }, b: { number: 2 } })
    await refused(numbers.doc('b').update({ number: 1 }), 'DATABASE_DUPLICATE_WRITE')
    await refused(numbers.doc('b').set({ number: 1 }), 'DATABASE_DUPLICATE_WRITE')
    same(await read(numbers, 'b'), { _id: 'b', number: 2 }, 'document')
  }),
  indexed('a document may keep its own value', 'unique-index', async ({ numbers }) => {
    await fill(numbers, { a: { number: 1 } })
    same((await numbers.doc('a').update({ number: 1, note: 'itself' })).updated, 1, 'updated')
  }),
  indexed('a removed document frees its value', 'unique-index', async ({ numbers }) => {
    await fill(numbers, { a: { number: 1 } })
    await numbers.doc('a').remove()
    same((await numbers.add({ _id: 'b', number: 1 })).id, 'b', 'id')
  }),
  indexed('one document may lack the field, as null', 'unique-index DATABASE_DUPLICATE_WRITE', async ({ numbers }) => {
    await numbers.add({ _id: 'a' })
    await refused(numbers.add({ _id: 'b' }), 'DATABASE_DUPLICATE_WRITE')
    await refused(numbers.add({ _id: 'c', number: null }), 'DATABASE_DUPLICATE_WRITE')
  }),
  indexed('a text and a number are different values', 'unique-index', async ({ numbers }) => {
    await fill(numbers, { a: { number: 1 }, b: { number: '1' } })
    same((await numbers.count()).total, 2, 'documents')
  }),
  indexed('two fields are unique together', 'unique-index DATABASE_DUPLICATE_WRITE', async ({ seats }) => {
    await fill(seats, { a: { row: 1, seat: 1 }, b: { row: 1, seat: 2 }, c: { row: 2, seat: 1 } })
    await refused(seats.doc('b').update({ seat: 1 }), 'DATABASE_DUPLICATE_WRITE')
    same((await seats.doc('b').update({ seat: 3 })).updated, 1, 'updated')
  }),
  indexed('elements are unique between documents', 'unique-index DATABASE_DUPLICATE_WRITE', async ({ labels }) => {
    await fill(labels, { a: { labels: ['x', 'y'] } })
    await refused(labels.add({ labels: ['y', 'z'] }), 'DATABASE_DUPLICATE_WRITE')
    same((await labels.add({ _id: 'b', labels: ['z'] })).id, 'b', 'id')
    await refused(labels.doc('b').update({ labels: ['x'] }), 'DATABASE_DUPLICATE_WRITE')
  }),
  indexed('an element may stand twice in one document', 'unique-index', async ({ labels }) => {
    same((await labels.add({ _id: 'a', labels: ['x', 'x'] })).id, 'a', 'id')
  }),
)
