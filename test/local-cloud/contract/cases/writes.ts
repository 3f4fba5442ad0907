import { contract, subject } from '../contract'
import { fill, idsOf, read } from '../documents'
import { holds, refused, same } from '../same'
import type { Collection } from '../world'

/** `create` is missing in the SDK's types. */
const create = (collection: Collection, id: string, doc: object): Promise<unknown> =>
  (collection.doc(id) as unknown as { create(doc: object): Promise<unknown> }).create(doc)

export const writes = subject(
  'writes: many, whole, conditional',
  contract('update counts only documents that changed', 'database.modifyDocument', async ({ notes }) => {
    await fill(notes, { a: { n: 1 }, b: { n: 5 }, c: { n: 5 } })
    same((await notes.where({}).update({ n: 5 })).updated, 1, 'updated')
  }),
  contract('update changes every document of the filter', 'database.modifyDocument', async ({ notes, _ }) => {
    await fill(notes, { a: { n: 1 }, b: { n: 2 }, c: { n: 3 } })
    same((await notes.where({ n: _.gte(2) }).update({ n: _.inc(10) })).updated, 2, 'updated')
    same(
      (await notes.orderBy('_id', 'asc').get()).data.map(({ n }) => n),
      [1, 12, 13],
      'numbers',
    )
  }),
  contract('update changes one document when told', 'database.modifyDocument', async ({ notes }) => {
    await fill(notes, { a: { n: 1 }, b: { n: 1 } })
    same(
      (
        await notes
          .where({ n: 1 })
          .options({ multiple: false } as never)
          .update({ n: 2 })
      ).updated,
      1,
      'updated',
    )
    same((await notes.where({ n: 1 }).count()).total, 1, 'left alone')
  }),
  contract('update of no document', 'database.modifyDocument', async ({ notes }) => {
    same((await notes.doc('nobody').update({ n: 1 })).updated, 0, 'updated')
    same((await notes.where({ n: 7 }).update({ n: 1 })).updated, 0, 'updated')
    same((await notes.count()).total, 0, 'documents')
  }),
  contract(
    'an update that fails in one document changes none',
    'database.modifyDocument DATABASE_REQUEST_FAILED',
    async ({ notes, _ }) => {
      await fill(notes, { a: { n: 1 }, b: { n: 'text' } })
      await refused(notes.where({}).update({ n: _.inc(1) }), 'DATABASE_REQUEST_FAILED')
      same(await read(notes, 'a'), { _id: 'a', n: 1 }, 'document')
    },
  ),
  contract('a condition holds exactly as often as it may', 'database.modifyDocument', async ({ notes, _ }) => {
    await notes.add({ _id: 'stock', left: 5 })
    const claim = () => notes.where({ _id: 'stock', left: _.gt(0) }).update({ left: _.inc(-1) })
    const answers = await Promise.all(Array.from({ length: 20 }, claim))
    same(answers.filter(({ updated }) => updated === 1).length, 5, 'claims that succeeded')
    same(await read(notes, 'stock'), { _id: 'stock', left: 0 }, 'document')
  }),
  contract('no increment of many at once is lost', 'database.modifyDocument $inc', async ({ notes, _ }) => {
    await notes.add({ _id: 'counter', n: 0 })
    await Promise.all(Array.from({ length: 20 }, () => notes.doc('counter').update({ n: _.inc(1) })))
    same(await read(notes, 'counter'), { _id: 'counter', n: 20 }, 'document')
  }),
  contract('set makes the document and says its id', 'database.modifyDocument', async ({ notes }) => {
    const { updated, upsertedId } = await notes.doc('whole').set({ n: 1 })
    same([updated, upsertedId], [0, 'whole'], 'updated and upsertedId')
    same(await read(notes, 'whole'), { _id: 'whole', n: 1 }, 'document')
  }),
  contract('set replaces the whole document', 'database.modifyDocument', async ({ notes }) => {
    await notes.add({ _id: 'whole', n: 1, m: 2 })
    same((await notes.doc('whole').set({ k: 3 })).updated, 1, 'updated')
    same(await read(notes, 'whole'), { _id: 'whole', k: 3 }, 'document')
  }),
  contract('set of the same content counts 0', 'database.modifyDocument', async ({ notes }) => {
    await notes.doc('whole').set({ n: 1 })
    same((await notes.doc('whole').set({ n: 1 })).updated, 0, 'updated')
  }),
  contract('create makes a document under its id', 'database.insertDocument', async ({ notes }) => {
    await create(notes, 'made', { n: 1 })
    same(await read(notes, 'made'), { _id: 'made', n: 1 }, 'document')
    await refused(create(notes, 'made', { n: 2 }), 'DATABASE_DUPLICATE_WRITE')
  }),
  contract('remove of one document', 'database.removeDocument', async ({ notes }) => {
    await fill(notes, { a: {}, b: {} })
    same((await notes.doc('a').remove()).deleted, 1, 'deleted')
    same((await notes.doc('a').remove()).deleted, 0, 'deleted again')
    same(await idsOf(notes), ['b'], 'left')
  }),
  contract('remove of a filter', 'database.removeDocument', async ({ notes, _ }) => {
    await fill(notes, { a: { n: 1 }, b: { n: 2 }, c: { n: 3 } })
    same((await notes.where({ n: _.lt(3) }).remove()).deleted, 2, 'deleted')
    same(await idsOf(notes), ['c'], 'left')
  }),
  contract('remove of one document of a filter when told', 'database.removeDocument', async ({ notes }) => {
    await fill(notes, { a: { n: 1 }, b: { n: 1 } })
    same(
      (
        await notes
          .where({ n: 1 })
          .options({ multiple: false } as never)
          .remove()
      ).deleted,
      1,
      'deleted',
    )
    same((await notes.count()).total, 1, 'left')
  }),
  contract(
    'updateAndReturn answers the document after the change',
    'database.modifyAndReturnDoc',
    async ({ notes, _ }) => {
      await notes.add({ _id: 'one', n: 1 })
      const { updated, doc } = await notes.where({ _id: 'one' }).updateAndReturn({ n: _.inc(2) })
      same([updated, doc], [1, { _id: 'one', n: 3 }], 'updated and doc')
    },
  ),
  contract('updateAndReturn changes one document only', 'database.modifyAndReturnDoc', async ({ notes }) => {
    await fill(notes, { a: { n: 1 }, b: { n: 1 } })
    await notes.where({ n: 1 }).updateAndReturn({ n: 2 })
    same((await notes.where({ n: 2 }).count()).total, 1, 'changed')
  }),
  contract('updateAndReturn of no document', 'database.modifyAndReturnDoc', async ({ notes }) => {
    const { updated, doc } = await notes.where({ n: 9 }).updateAndReturn({ n: 2 })
    same(updated, 0, 'updated')
    holds(!doc, 'no document')
  }),
  contract('updateAndReturn answers dates as dates', 'database.modifyAndReturnDoc', async ({ notes }) => {
    await notes.add({ _id: 'one' })
    const at = new Date(1000)
    const { doc } = await notes.where({ _id: 'one' }).updateAndReturn({ at })
    same(doc, { _id: 'one', at }, 'document')
  }),
)
